import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import type { Account, Check } from "@/lib/model/connection";
import { AppError } from "@/lib/model/errors";
import { personaRules } from "@/lib/model/schema";
import { memoryBreaker } from "@/lib/server/breaker";
import { env, sourceEnv } from "@/lib/server/env";
import { memoryLimiter } from "@/lib/server/limiter";
import { getSource } from "@/lib/sources/registry";
import type { Credentials, Scope, Source } from "@/lib/sources/source";
import { type Actor, needRole } from "./actor";
import { bind, openLine } from "./calls";

/** Where keys of this source may be sent: the vendor's own origin, the one set by environment, and those an operator listed. */
export function checkOrigin(source: Source, wanted: string | undefined): string {
  const own = sourceEnv(source.id).origin ?? source.origin;
  const origin = wanted === undefined ? own : new URL(wanted).origin;
  if (![own, source.origin, ...env().ALLOWED_UPSTREAM_ORIGINS].includes(origin)) {
    throw new AppError(
      "invalid",
      `Keys are not sent to ${origin}: it is not on this installation's list. An operator can add it to ALLOWED_UPSTREAM_ORIGINS.`,
      { issues: [{ path: ["origin"], message: "Not an allowed address." }] },
    );
  }
  return origin;
}

/** Asks the source whose key it is. Throws `invalid` for a key of the wrong shape, `source_key` for a refused one. */
export async function checkKey(source: Source, origin: string, credentials: Credentials): Promise<Account> {
  const parsed = personaRules(source.credentials, "create").safeParse(credentials);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => ({ path: ["credentials", ...i.path.map(String)], message: i.message }));
    throw new AppError("invalid", issues[0]?.message ?? "This key cannot be used.", { issues });
  }
  const limiter = memoryLimiter({ label: source.label, config: source.limits.rate });
  return source.check(bind(source, origin, credentials, { limiter, breaker: memoryBreaker({ label: source.label }), person: true }));
}

/** Tests a key that is not stored (yet). */
export async function testKey(actor: Actor, input: { source: string; credentials: Credentials; origin?: string }): Promise<Check> {
  needRole(actor, "admin");
  const source = getSource(input.source);
  const origin = checkOrigin(source, input.origin);
  return asCheck(() => checkKey(source, origin, input.credentials));
}

/** Tests the stored key; what the source tells about the account is remembered. */
export async function checkConnection(actor: Actor, id: string): Promise<Check> {
  needRole(actor, "editor");
  const { source, call } = await openLine(id, { person: true });
  const check = await asCheck(() => source.check(call));
  const db = await database();
  if (check.ok) await db.update(connections).set({ account: check.account }).where(eq(connections.id, id));
  return check;
}

async function asCheck(run: () => Promise<Account>): Promise<Check> {
  try {
    return { ok: true, account: await run() };
  } catch (error) {
    if (error instanceof AppError && error.code !== "internal") return { ok: false, problem: error.toProblem() };
    throw error;
  }
}

/** Places of a connection, read from the source now. */
export async function listScopes(actor: Actor, id: string): Promise<Scope[]> {
  needRole(actor, "viewer");
  const { source, call } = await openLine(id, { person: true });
  return source.scopes(call);
}
