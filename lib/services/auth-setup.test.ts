import { afterEach, expect, test, vi } from "vitest";
import { GET as getMe } from "@/app/api/me/route";
import { GET, POST } from "@/app/api/setup/route";
import { database } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { resetEnv } from "@/lib/server/env";
import { useTestDatabase } from "@/lib/testing/database";
import { createOwner, ensureOwnerFromEnv, setupState } from "./setup";

useTestDatabase();
afterEach(async () => {
  vi.unstubAllEnvs();
  resetEnv();
  await (await database()).delete(users);
});

const context = { params: Promise.resolve({}) };
const owner = { name: "Ines", email: "ines@example.com", password: "quiet-otter-lantern-42" };
const post = (body: unknown) =>
  POST(
    new Request("http://localhost:3000/api/setup", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    context,
  );

test("the first owner is made once and is signed in", async () => {
  expect(await (await GET(new Request("http://localhost:3000/api/setup"), context)).json()).toEqual({ needsOwner: true });
  const response = await post(owner);
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ email: owner.email, role: "owner" });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await getMe(new Request("http://localhost:3000/api/me", { headers: { cookie } }), context)).status).toBe(200);
  expect(await setupState()).toEqual({ needsOwner: false });
  expect((await post({ ...owner, email: "second@example.com" })).status).toBe(409);
});

test("of several first owners at once one wins", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => createOwner({ ...owner, email: `o${i}@example.com` })));
  expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(1);
  expect(await (await database()).select().from(users)).toHaveLength(1);
});

test.each([
  ["short-pass-1", "short1234!"],
  ["password1234", "Password1234!"],
  ["P@ssw0rd12345", "P@ssw0rd12345"],
  ["repeated", "abcabcabcabc"],
  ["a row", "qwertyuiopqwe"],
  ["digits", "123456789012"],
  ["letmein", "letmeinletmein"],
])("refuses a weak password: %s", async (_, password) => {
  const response = await post({ ...owner, email: "ines.moreau@example.com", password });
  expect(response.status).toBe(422);
  expect((await response.json()).issues).toMatchObject([{ path: ["password"] }]);
});

test.each(["correct battery horse staple", "quiet-otter-lantern-42", "Zx9#kPq2!vLm", "пароль-который-длинный"])(
  "takes %j",
  async (password) => {
    expect((await post({ ...owner, password })).status).toBe(201);
  },
);

test("the owner of the environment is made once", async () => {
  vi.stubEnv("OWNER_EMAIL", "Boss@example.com");
  vi.stubEnv("OWNER_PASSWORD", "quiet-otter-lantern-42");
  resetEnv();
  await Promise.all([ensureOwnerFromEnv(), ensureOwnerFromEnv()]);
  await ensureOwnerFromEnv();
  expect(await (await database()).select({ email: users.email, role: users.role }).from(users)).toEqual([
    { email: "boss@example.com", role: "owner" },
  ]);
});

test("a bad owner of the environment is one clear line", async () => {
  vi.stubEnv("OWNER_EMAIL", "boss@example.com");
  resetEnv();
  await expect(ensureOwnerFromEnv()).rejects.toThrow("OWNER_EMAIL and OWNER_PASSWORD must be set together.");
  vi.stubEnv("OWNER_PASSWORD", "short");
  resetEnv();
  await expect(ensureOwnerFromEnv()).rejects.toThrow("OWNER_PASSWORD must have 12 to 128 characters.");
});

test("an operator's password that is easy to guess does not keep the app from starting", async () => {
  vi.stubEnv("OWNER_EMAIL", "boss@example.com");
  vi.stubEnv("OWNER_PASSWORD", "password123456");
  resetEnv();
  await ensureOwnerFromEnv();
  expect(await (await database()).select({ role: users.role }).from(users)).toEqual([{ role: "owner" }]);
});
