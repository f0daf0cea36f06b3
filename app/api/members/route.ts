import { createMemberSchema } from "@/lib/model/member";
import { createMember, listMembers } from "@/lib/services/members";
import { reply, route } from "@/lib/services/route";

export const GET = route({}, ({ actor }) => listMembers(actor));

export const POST = route({ body: createMemberSchema }, async ({ actor, body }) => reply(201, await createMember(actor, body)));
