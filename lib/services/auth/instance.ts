import "server-only";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { type Db, database } from "@/lib/db/client";
import { accounts, sessions, users, verifications } from "@/lib/db/schema";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/model/password";
import { deriveSecret } from "@/lib/server/derive";
import { env } from "@/lib/server/env";
import { logger } from "@/lib/server/log";
import { withHashedTokens } from "./hashed-tokens";
import { hashPassword, verifyPassword } from "./password";

const DAY_SECONDS = 86_400;
export const SESSION_DAYS = 30;

const instances = new WeakMap<Db, ReturnType<typeof build>>();

/** Reached through its functions only, never through its own HTTP handler: same-origin rule, body limits and error documents are the app's. */
export async function authInstance(): Promise<ReturnType<typeof build>> {
  const db = await database();
  const made = instances.get(db) ?? build(db);
  instances.set(db, made);
  return made;
}

function build(db: Db) {
  const adapter = drizzleAdapter(db, {
    provider: "pg",
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
  });
  const baseURL = env().APP_URL;
  return betterAuth({
    appName: "Personary",
    baseURL,
    secret: deriveSecret("sessions"),
    database: (options: BetterAuthOptions) => withHashedTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: { additionalFields: { role: { type: "string", required: true, input: false } } },
    session: { expiresIn: SESSION_DAYS * DAY_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => logger().error({ part: "auth" }, message) },
    advanced: { cookiePrefix: "personary", useSecureCookies: baseURL.startsWith("https:"), ipAddress: { disableIpTracking: true } },
  });
}
