import "server-only";
import { AppError } from "@/lib/model/errors";
import { atLeast, type Role } from "@/lib/model/role";

/** Who asks. Every service verb takes one first and checks it itself. */
export type Actor = { id: string; name: string; email: string; role: Role };

const VERB: Record<Role, string> = { viewer: "see this", editor: "change personas", admin: "manage connections", owner: "do this" };

/** Throws `forbidden` when the actor's role is below `needed`. */
export function needRole(actor: Actor, needed: Role): void {
  if (!atLeast(actor.role, needed)) {
    throw new AppError(
      "forbidden",
      `Your role is ${actor.role}; only ${needed}s and above may ${VERB[needed]}. Ask an owner of this installation.`,
    );
  }
}
