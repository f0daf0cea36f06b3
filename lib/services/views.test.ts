import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { views } from "@/lib/db/schema";
import { BUILT_IN_VIEWS } from "@/lib/model/built-in-views";
import type { Role } from "@/lib/model/role";
import { createViewSchema, updateViewSchema } from "@/lib/model/view";
import { useTestDatabase } from "@/lib/testing/database";
import type { Actor } from "./actor";
import { removeMember } from "./members";
import { createUser } from "./users";
import { arrangeViews, createView, listViews, removeView, startOf, updateView } from "./views";

useTestDatabase();

let owner: Actor;
let mia: Actor;
let noa: Actor;
let vera: Actor;

const person = (role: Role, name: string = role) =>
  createUser({ name, email: `${randomUUID()}@example.com`, role, password: "quiet-otter-lantern-42" });
const save = (actor: Actor, title: string, { team = false, address = "q=ada" } = {}) =>
  createView(actor, createViewSchema.parse({ title, address, team }));
const titles = async (actor: Actor) => (await listViews(actor)).views.map(({ title }) => title);
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: { code: string }) => error.code,
  );

beforeAll(async () => {
  [owner, mia, noa, vera] = await Promise.all([
    person("owner"),
    person("editor", "Mia"),
    person("editor", "Noa"),
    person("viewer", "Vera"),
  ]);
});

describe("who may what", () => {
  test("a private view is its owner's alone", async () => {
    const view = await save(vera, "Only Vera's");
    expect(view).toMatchObject({ title: "Only Vera's", address: "q=ada", team: false, mine: true, can: { update: true } });
    expect(await titles(vera)).toContain("Only Vera's");
    for (const other of [owner, mia]) {
      expect(await titles(other)).not.toContain("Only Vera's");
      expect((await listViews(other)).order).not.toContain(view.id);
      expect(await codeOf(updateView(other, view.id, { title: "Taken" }))).toBe("not_found");
      expect(await codeOf(removeView(other, view.id))).toBe("not_found");
      expect(await codeOf(arrangeViews(other, { start: view.id }))).toBe("not_found");
    }
    expect(await updateView(vera, view.id, { title: "Still Vera's" })).toMatchObject({ title: "Still Vera's", address: "q=ada" });
    await removeView(vera, view.id);
    expect(await codeOf(removeView(vera, view.id))).toBe("not_found");
  });

  test("the team's are seen by all and changed by editors and above", async () => {
    expect(await codeOf(save(vera, "From a viewer", { team: true }))).toBe("forbidden");
    const view = await save(mia, "For the team", { team: true });
    const seen = (await listViews(vera)).views.find(({ id }) => id === view.id);
    expect(seen).toMatchObject({ mine: false, team: true, can: { update: false, reason: expect.stringContaining("viewer") } });
    expect(await codeOf(updateView(vera, view.id, { title: "x" }))).toBe("forbidden");
    expect(await codeOf(removeView(vera, view.id))).toBe("forbidden");
    expect(await updateView(noa, view.id, { address: "source=octave" })).toMatchObject({ address: "source=octave", title: "For the team" });
    expect(await codeOf(updateView(noa, view.id, { team: false }))).toBe("forbidden");
    expect(await updateView(mia, view.id, { team: false })).toMatchObject({ team: false });
    expect(await codeOf(updateView(noa, view.id, { title: "x" }))).toBe("not_found");
    await removeView(mia, view.id);
  });

  test("a viewer cannot give a view to the team", async () => {
    const view = await save(vera, "Mine");
    expect(await codeOf(updateView(vera, view.id, { team: true }))).toBe("forbidden");
    expect((await listViews(mia)).views.map(({ id }) => id)).not.toContain(view.id);
  });

  test("a removed member's private views go, the team keeps its own and may change them", async () => {
    const leaving = await person("editor", "Leo");
    const team = await save(leaving, "Leo's for the team", { team: true });
    const own = await save(leaving, "Leo's own");
    await removeMember(owner, leaving.id);
    expect(await titles(noa)).toContain("Leo's for the team");
    expect(await updateView(noa, team.id, { title: "The team's" })).toMatchObject({ title: "The team's" });
    expect((await listViews(owner)).views.find(({ id }) => id === team.id)?.mine).toBe(true);
    const db = await database();
    expect(await db.select().from(views).where(eq(views.id, own.id))).toEqual([]);
    await removeView(noa, team.id);
  });

  test("an owner who leaves passes them to the other owner", async () => {
    const second = await person("owner", "Second");
    const view = await save(second, "From the second owner", { team: true });
    await removeMember(second, second.id);
    expect((await listViews(owner)).views.find(({ id }) => id === view.id)).toMatchObject({ mine: true });
  });
});

describe("order and start", () => {
  test("every visible view once, as this person wants it, whatever was asked", async () => {
    const asker = await person("viewer");
    expect((await listViews(asker)).order.slice(0, 3)).toEqual(BUILT_IN_VIEWS);
    const [a, b] = [await save(asker, "a"), await save(asker, "b")];
    const foreign = await save(mia, "private of another");
    const wanted = [b.id, "everyone", b.id, foreign.id, "nonsense", "__proto__", randomUUID(), "gone"];
    const { order, start } = await arrangeViews(asker, { order: wanted });
    expect(order.slice(0, 3)).toEqual([b.id, "everyone", "gone"]);
    expect(order).toContain(a.id);
    expect(order).not.toContain(foreign.id);
    expect(new Set(order).size).toBe(order.length);
    expect(start).toBe("everyone");
    const c = await save(asker, "c");
    expect((await listViews(asker)).order.at(-1)).toBe(c.id);
    await removeView(asker, b.id);
    expect((await listViews(asker)).order.slice(0, 2)).toEqual(["everyone", "gone"]);
    expect((await listViews(mia)).order.slice(0, 3)).toEqual(BUILT_IN_VIEWS);
  });

  test("the start view is kept beside the order, and falls back when it is gone", async () => {
    const asker = await person("viewer");
    const view = await save(asker, "first", { address: "?source=octave&sort=-name&tab=everyone" });
    expect(startOf(await listViews(asker))).toBeNull();
    const arranged = await arrangeViews(asker, { start: view.id });
    expect(startOf(arranged)).toBe(`source=octave&sort=-name&tab=${view.id}`);
    expect((await arrangeViews(asker, { order: ["gone"] })).start).toBe(view.id);
    expect(await codeOf(arrangeViews(asker, { start: "nonsense" }))).toBe("not_found");
    await removeView(asker, view.id);
    expect((await listViews(asker)).start).toBe("everyone");
    expect(startOf(await arrangeViews(asker, { start: "needs-work" }))).toBe("readiness=0-49&sort=readiness&tab=needs-work");
    expect(startOf(await arrangeViews(asker, { start: "everyone" }))).toBeNull();
  });

  test("a team's view that was taken back is nobody else's start", async () => {
    const view = await save(mia, "shared for a while", { team: true });
    await arrangeViews(noa, { start: view.id });
    await updateView(mia, view.id, { team: false });
    expect(await listViews(noa)).toMatchObject({ start: "everyone" });
  });
});

describe("limits and hostile input", () => {
  test("a hundred a person, even when two come at once", async () => {
    const asker = await person("viewer");
    const db = await database();
    await db.insert(views).values(Array.from({ length: 99 }, (_, i) => ({ ownerId: asker.id, title: `${i}`, address: "" })));
    const both = await Promise.all([codeOf(save(asker, "one")), codeOf(save(asker, "two"))]);
    expect(both.sort()).toEqual(["done", "invalid"]);
    expect((await listViews(asker)).views.filter(({ mine }) => mine)).toHaveLength(100);
    expect(await codeOf(save(noa, "another person's"))).toBe("done");
  });

  test("two who change different things at once both win", async () => {
    const view = await save(mia, "before", { team: true });
    await Promise.all([updateView(mia, view.id, { title: "after" }), updateView(noa, view.id, { address: "state=active" })]);
    expect((await listViews(noa)).views.find(({ id }) => id === view.id)).toMatchObject({ title: "after", address: "state=active" });
    expect(
      (await Promise.all([codeOf(removeView(mia, view.id)), codeOf(updateView(noa, view.id, { title: "late" }))])).every((code) =>
        ["done", "not_found"].includes(code),
      ),
    ).toBe(true);
  });

  test.each(["'; drop table views; --", "<script>alert(1)</script>", "{{7*7}}", "\u202etxet", "ä".repeat(60)])(
    "the title %j comes back as text",
    async (title) => {
      const given = createViewSchema.parse({ title, address: "" });
      const view = await createView(vera, given);
      expect((await listViews(vera)).views.find(({ id }) => id === view.id)?.title).toBe(given.title);
    },
  );

  test("only what the library can use is stored, and read again by today's rules", async () => {
    const parsed = updateViewSchema.parse({ address: "?q=ada&sort=sideways&cursor=x&tab=gone&view=table&columns=nope" });
    expect(parsed.address).toBe("q=ada&view=table");
    const view = await save(vera, "empty", { address: "" });
    expect(view.address).toBe("");
    const db = await database();
    await db.update(views).set({ address: "state=long-forgotten&q=x" }).where(eq(views.id, view.id));
    expect((await listViews(vera)).views.find(({ id }) => id === view.id)?.address).toBe("q=x");
    expect(createViewSchema.safeParse({ title: "long", address: `q=${"ü".repeat(2_000)}` }).success).toBe(false);
  });
});
