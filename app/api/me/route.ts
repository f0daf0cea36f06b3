import { route } from "@/lib/services/route";

export const GET = route({}, ({ actor: { id, name, email, role } }) => ({ id, name, email, role }));
