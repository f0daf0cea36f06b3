import "server-only";
import { database, type Tx } from "@/lib/db/client";
import { settings, users } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { type CreateOwner, createOwnerSchema, type Member } from "@/lib/model/member";
import type { SetupState } from "@/lib/model/setup";
import { env } from "@/lib/server/env";
import { hashPassword } from "./auth/password";
import { throttle } from "./throttle";
import { insertUser } from "./users";

const hasUsers = async (db: Tx): Promise<boolean> => (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
const taken = () => new AppError("conflict", "This installation already has an owner. Sign in, or ask an owner for an invitation.");

export const setupState = async (): Promise<SetupState> => ({ needsOwner: !(await hasUsers(await database())) });

/** Only while there is no user at all; of several at once, one wins and the others get `conflict`. */
export async function createOwner({ name, email, password }: CreateOwner): Promise<Member> {
  const db = await database();
  if (await hasUsers(db)) throw taken();
  await throttle("set-up", { limit: 30, windowSeconds: 60 });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const value = { at: new Date().toISOString() };
    await tx.insert(settings).values({ key: "owner", value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    if (await hasUsers(tx)) throw taken();
    return insertUser(tx, { name, email, role: "owner", passwordHash });
  });
}

/** Makes the owner of OWNER_EMAIL and OWNER_PASSWORD while there is no user; later starts change nothing. Throws an Error with one clear line. */
export async function ensureOwnerFromEnv(): Promise<void> {
  const { OWNER_EMAIL: email, OWNER_PASSWORD: password } = env();
  if (email === undefined && password === undefined) return;
  if (email === undefined || password === undefined) throw new Error("OWNER_EMAIL and OWNER_PASSWORD must be set together.");
  if (!(await setupState()).needsOwner) return;
  const parsed = createOwnerSchema.safeParse({ name: email.split("@")[0] ?? email, email, password });
  if (!parsed.success)
    throw new Error(`The first owner cannot be made from OWNER_EMAIL and OWNER_PASSWORD. ${parsed.error.issues[0]?.message}`);
  await createOwner(parsed.data).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  });
}
