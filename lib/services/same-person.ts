import "server-only";
import { AppError } from "@/lib/model/errors";
import type { Actor } from "./actor";

/** A page says whose it is (`X-Signed-In-As`): what one person typed is never saved in the name of another who signed in in the same browser since. */
export function samePerson(actor: Actor, request: Request): Actor {
  const page = request.headers.get("x-signed-in-as");
  if (page === null || page === actor.id) return actor;
  throw new AppError("unauthenticated", `${actor.name} is signed in in this browser by now; this page belongs to somebody else.`);
}
