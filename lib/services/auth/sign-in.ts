import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { isAPIError } from "better-auth/api";
import type { SignIn } from "@/lib/model/auth";
import { AppError } from "@/lib/model/errors";
import { forgive, throttle } from "@/lib/services/throttle";
import { authInstance } from "./instance";
import { actorFromHeaders } from "./session";

const MINUTE = { windowSeconds: 60 };
const PER_EMAIL = { limit: 10, ...MINUTE };
/** Of the whole app: addresses of clients can be forged behind a proxy, a count of everything cannot. */
const OVERALL = { limit: 300, ...MINUTE };

/** The server ends a session; the cookie only has to live as long as any browser keeps one (400 days, RFC 6265bis). */
const COOKIE_SECONDS = 400 * 86_400;

/** A refusal takes at least this long: finding an account costs a query more than finding none. */
const REFUSAL_MS = 200;

/** Answers with the headers that set the session cookie. An unknown address takes as long, and says the same, as a wrong password. */
export async function signIn({ email, password }: SignIn): Promise<Headers> {
  const key = `sign-in ${email}`;
  await throttle(key, PER_EMAIL, "Too many attempts with this e-mail address.");
  await throttle("sign-in", OVERALL, "Too many people try to sign in.");
  const auth = await authInstance();
  const startedAt = performance.now();
  try {
    const { headers } = await auth.api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true });
    await forgive(key);
    return cookiesOf(headers);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) {
      await wait(Math.max(0, startedAt + REFUSAL_MS - performance.now()));
      throw new AppError("unauthenticated", "The e-mail address or the password is not right.");
    }
    throw error;
  }
}

/** Ends the session of this cookie, if there is one; the headers remove the cookie. */
export async function signOut(request: Request): Promise<Headers> {
  const auth = await authInstance();
  const given = new Headers({ cookie: request.headers.get("cookie") ?? "" });
  const { headers } = await auth.api.signOut({ headers: given, returnHeaders: true });
  if (await actorFromHeaders(given)) throw new AppError("unavailable", "The session could not be ended. Try to sign out again.");
  return cookiesOf(headers);
}

function cookiesOf(from: Headers): Headers {
  const cookies = from.getSetCookie().map((cookie) => cookie.replace(/Max-Age=[1-9]\d*/i, `Max-Age=${COOKIE_SECONDS}`));
  return new Headers(cookies.map((cookie) => ["Set-Cookie", cookie]));
}
