import "server-only";
import { database, type Tx } from "@/lib/db/client";
import { settings, users } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { CreateOwner, Member } from "@/lib/model/member";
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from "@/lib/model/password";
import type { SetupState } from "@/lib/model/setup";
import { env } from "@/lib/server/env";
import { logger } from "@/lib/server/log";
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

/** Makes the owner of OWNER_EMAIL and OWNER_PASSWORD while there is no user; later starts change nothing. Throws an Error with one clear line. An operator's password that is easy to guess is used and warned of: refusing it would keep the app from starting. */
export async function ensureOwnerFromEnv(): Promise<void> {
  const { OWNER_EMAIL: email, OWNER_PASSWORD: password } = env();
  if (email === undefined && password === undefined) return;
  if (email === undefined || password === undefined) throw new Error("OWNER_EMAIL and OWNER_PASSWORD must be set together.");
  if (!(await setupState()).needsOwner) return;
  if ([...password].length < PASSWORD_MIN || password.length > PASSWORD_MAX)
    throw new Error(`The first owner cannot be made: OWNER_PASSWORD must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`);
  const problem = passwordProblem(password, email);
  if (problem) logger().warn({ variable: "OWNER_PASSWORD" }, problem);
  await createOwner({ name: email.split("@")[0] ?? email, email: email.toLowerCase(), password }).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  });
}
