import "server-only";
import { roleSchema } from "@/lib/model/role-schema";
import { hasBearer } from "@/lib/server/same-origin";
import type { Actor } from "@/lib/services/actor";
import { authInstance } from "./instance";

/** Who the session cookie belongs to, with the role of this moment; null for a session that ended or a member that was removed. */
export async function actorFromHeaders(headers: Headers): Promise<Actor | null> {
  const cookie = headers.get("cookie");
  if (!cookie) return null;
  const auth = await authInstance();
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role: roleSchema.parse(role) };
}

/** A bearer token is judged alone: a cookie that comes with it counts for nothing, since such requests skip the same-origin check. */
export const resolveActor = async (request: Request): Promise<Actor | null> =>
  hasBearer(request) ? null : actorFromHeaders(request.headers);
