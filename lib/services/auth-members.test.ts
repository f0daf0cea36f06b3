import { expect, test } from "vitest";
import { ROLES } from "@/lib/model/role";
import { useTestDatabase } from "@/lib/testing/database";
import { actorFromHeaders } from "./auth/session";
import { signIn } from "./auth/sign-in";
import { createMember, listMembers, removeMember, updateMember } from "./members";
import { createUser } from "./users";

useTestDatabase();

const password = "quiet-otter-lantern-42";
const make = (email: string, role: (typeof ROLES)[number]) => createUser({ name: email, email, password, role });
const session = async (email: string) =>
  new Headers({ cookie: (await signIn({ email, password })).getSetCookie()[0]?.split(";")[0] ?? "" });

test("the last owner stays, whoever asks and however many at once", async () => {
  const a = await make("a@example.com", "owner");
  await expect(updateMember(a, a.id, { role: "editor" })).rejects.toMatchObject({ code: "conflict" });
  await expect(removeMember(a, a.id)).rejects.toMatchObject({ code: "conflict" });
  const b = await make("b@example.com", "owner");
  const both = await Promise.allSettled([updateMember(a, b.id, { role: "viewer" }), updateMember(b, a.id, { role: "viewer" })]);
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect((await listMembers({ ...a, role: "admin" })).data.filter((m) => m.role === "owner")).toHaveLength(1);
});

test("a role change and a removal end the member's sessions at once", async () => {
  const owner = await make("owner@example.com", "owner");
  const member = await make("m@example.com", "viewer");
  const first = await session(member.email);
  expect(await actorFromHeaders(first)).toMatchObject({ id: member.id, role: "viewer" });
  await updateMember(owner, member.id, { role: "editor" });
  expect(await actorFromHeaders(first)).toBeNull();
  const second = await session(member.email);
  expect(await actorFromHeaders(second)).toMatchObject({ role: "editor" });
  await removeMember(owner, member.id);
  expect(await actorFromHeaders(second)).toBeNull();
  await expect(signIn({ email: member.email, password })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(removeMember(owner, member.id)).rejects.toMatchObject({ code: "not_found" });
});

test("an address belongs to one member", async () => {
  const owner = await make("one@example.com", "owner");
  await expect(createMember(owner, { name: "x", email: "one@example.com", password, role: "viewer" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test.each(ROLES)("what a %s may do with members", async (role) => {
  const actor = await make(`${role}-actor@example.com`, role);
  const target = await make(`${role}-target@example.com`, "viewer");
  const tried = async (act: Promise<unknown>) =>
    act.then(
      () => "done",
      (e: { code: string }) => e.code,
    );
  const owns = role === "owner" ? "done" : "forbidden";
  expect(await tried(listMembers(actor))).toBe(role === "owner" || role === "admin" ? "done" : "forbidden");
  expect(await tried(createMember(actor, { name: "n", email: `${role}-new@example.com`, password, role: "owner" }))).toBe(owns);
  expect(await tried(updateMember(actor, target.id, { role: "editor" }))).toBe(owns);
  expect(await tried(removeMember(actor, target.id))).toBe(owns);
});
