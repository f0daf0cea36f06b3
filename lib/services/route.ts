import "server-only";
import { AppError } from "@/lib/model/errors";
import { createRoute } from "@/lib/server/route";
import type { Actor } from "./actor";
import { resolveActor } from "./auth/session";

export { idParams, reply } from "@/lib/server/route";

/** The wrapper of every route of this app. */
export const route = createRoute<Actor>(resolveActor);

/** The `Idempotency-Key` header; throws `invalid` for one no client would make. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key") ?? undefined;
  if (key === undefined) return undefined;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new AppError("invalid", "The Idempotency-Key must be 1 to 200 visible ASCII characters.", {
    issues: [{ path: ["Idempotency-Key"], message: "Not usable as a key." }],
  });
}
