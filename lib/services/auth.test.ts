import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { POST as postSignIn } from "@/app/api/auth/sign-in/email/route";
import { POST as postSignOut } from "@/app/api/auth/sign-out/route";
import { GET as getMe } from "@/app/api/me/route";
import { database } from "@/lib/db/client";
import { accounts, sessions, users } from "@/lib/db/schema";
import { sha256 } from "@/lib/server/digest";
import { useTestDatabase } from "@/lib/testing/database";
import { createUser } from "./users";

useTestDatabase();

const PASSWORD = "quiet-otter-lantern-42";
const context = { params: Promise.resolve({}) };
let made = 0;
const person = async (role: "viewer" | "owner" = "viewer") =>
  createUser({ name: "Ines", email: `ines${++made}@example.com`, password: PASSWORD, role });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const signIn = (body: unknown, headers?: Record<string, string>) => postSignIn(post(body, headers), context);
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
const me = (cookie: string) => getMe(new Request("http://localhost:3000/api/me", { headers: { cookie } }), context);

test("signs in, says who it is, and signs out", async () => {
  const { email, id } = await person("owner");
  const response = await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ok: true });
  const [cookie] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^personary\.session_token=.*; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
  const seen = await me(cookieOf(response));
  expect(await seen.json()).toEqual({ id, name: "Ines", email, role: "owner" });
  const out = await postSignOut(
    new Request("http://localhost:3000/api/auth/sign-out", {
      method: "POST",
      headers: { cookie: cookieOf(response), origin: "http://localhost:3000" },
    }),
    context,
  );
  expect(out.status).toBe(200);
  expect(cookieOf(out)).toBe("personary.session_token=");
  expect((await me(cookieOf(response))).status).toBe(401);
});

test("every sign-in is a session of its own, and only its hash is stored", async () => {
  const { email, id } = await person();
  const cookies = [cookieOf(await signIn({ email, password: PASSWORD })), cookieOf(await signIn({ email, password: PASSWORD }))];
  const tokens = cookies.map((c) => decodeURIComponent(c.split("=")[1] ?? "").split(".")[0] ?? "");
  expect(new Set(tokens).size).toBe(2);
  const stored = await (await database()).select().from(sessions).where(eq(sessions.userId, id));
  expect(stored.map((s) => s.token).sort()).toEqual(tokens.map((t) => sha256(t)).sort());
  expect(JSON.stringify(stored)).not.toContain(tokens[0]);
});

test("a stored hash is no token", async () => {
  const { email, id } = await person();
  const cookie = cookieOf(await signIn({ email, password: PASSWORD }));
  const [stored] = await (await database()).select().from(sessions).where(eq(sessions.userId, id));
  const signature = decodeURIComponent(cookie).split(".").at(-1);
  expect((await me(`personary.session_token=${encodeURIComponent(`${stored?.token}.${signature}`)}`)).status).toBe(401);
});

test("a session slides: it is prolonged by use, and ends when it is not used", async () => {
  const { email, id } = await person();
  const cookie = cookieOf(await signIn({ email, password: PASSWORD }));
  const db = await database();
  const soon = new Date(Date.now() + 3_600_000);
  await db.update(sessions).set({ expiresAt: soon }).where(eq(sessions.userId, id));
  expect((await me(cookie)).status).toBe(200);
  const [slid] = await db.select().from(sessions).where(eq(sessions.userId, id));
  expect(slid?.expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 29 * 86_400_000 - 7_200_000);
  await db
    .update(sessions)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(sessions.userId, id));
  expect((await me(cookie)).status).toBe(401);
});

test("a new role holds at once and a removed user is nobody", async () => {
  const { email, id } = await person();
  const cookie = cookieOf(await signIn({ email, password: PASSWORD }));
  const db = await database();
  await db.update(users).set({ role: "admin" }).where(eq(users.id, id));
  expect(await (await me(cookie)).json()).toMatchObject({ role: "admin" });
  await db.delete(users).where(eq(users.id, id));
  expect((await me(cookie)).status).toBe(401);
});

test("wrong password, unknown address and an account without password say the same", async () => {
  const { email } = await person();
  const bare = await person();
  await (await database()).delete(accounts).where(eq(accounts.userId, bare.id));
  const answers = await Promise.all(
    [email, "nobody@example.com", bare.email].map(async (e) => {
      const response = await signIn({ email: e, password: `${PASSWORD}x` });
      const { requestId: _, ...problem } = await response.json();
      return { status: response.status, problem, cookies: response.headers.getSetCookie() };
    }),
  );
  expect(answers[0]).toMatchObject({
    status: 401,
    problem: { code: "unauthenticated", detail: "The e-mail address or the password is not right." },
    cookies: [],
  });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test.each([
  ["not JSON", "{", 422],
  ["empty", "", 422],
  ["an array", [], 422],
  ["null", null, 422],
  ["wrong types", { email: 1, password: {} }, 422],
  ["no address", { email: "ines", password: PASSWORD }, 422],
  ["an unknown key", { email: "a@example.com", password: PASSWORD, callbackURL: "https://evil.example" }, 422],
  ["NUL", { email: "a@example.com", password: "a\0b" }, 422],
  ["half a character pair", { email: "a@example.com", password: "\ud800".repeat(12) }, 422],
  ["a long password", { email: "a@example.com", password: "x".repeat(129) }, 422],
  ["a huge body", { email: "a@example.com", password: "x".repeat(20_000) }, 413],
])("%s is refused clearly", async (_, body, status) => {
  const response = await signIn(body);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
});

test("another page cannot sign anybody in or out", async () => {
  const { email } = await person();
  expect((await signIn({ email, password: PASSWORD }, { origin: "https://evil.example" })).status).toBe(403);
  expect((await signIn({ email, password: PASSWORD }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await signIn({ email, password: PASSWORD }, { "content-type": "text/plain" })).status).toBe(422);
  expect((await signIn({ email, password: PASSWORD }, { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).status).toBe(200);
});

test("right passwords are not counted against anybody", async () => {
  const { email } = await person();
  for (let i = 0; i < 12; i++) expect((await signIn({ email, password: PASSWORD })).status).toBe(200);
});

test("a tenth attempt in a minute is the last one for an address, even at once", async () => {
  const { email } = await person();
  const answers = await Promise.all(Array.from({ length: 14 }, () => signIn({ email, password: "wrong-wrong-wrong" })));
  expect(answers.filter((r) => r.status === 401)).toHaveLength(10);
  const refused = answers.filter((r) => r.status === 429);
  expect(refused).toHaveLength(4);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await signIn({ email, password: PASSWORD })).status).toBe(429);
});

test.each([
  "",
  "personary.session_token=",
  "personary.session_token=x",
  "personary.session_token=a.b",
  "personary.session_token=%E0%A4%A",
  `personary.session_token=${"x".repeat(5000)}`,
  ";;;=;",
])("cookie %j is nobody", async (cookie) => expect((await me(cookie)).status).toBe(401));
