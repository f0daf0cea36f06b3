import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { personas, presences } from "@/lib/db/schema";
import { beatSchema } from "@/lib/model/presence";
import type { Role } from "@/lib/model/role";
import { useTestDatabase } from "@/lib/testing/database";
import { mirrored, openPlace, useWorld } from "@/lib/testing/world";
import type { Actor } from "./actor";
import { beatPresence, listEditors } from "./presence";
import { createUser } from "./users";

useTestDatabase();
useWorld();

let [ana, ben, vera]: Actor[] = [];
let [id, other] = ["", ""];

const person = (name: string, role: Role = "editor"): Promise<Actor> =>
  createUser({ name, role, email: `${randomUUID()}@example.com`, password: "quiet-otter-lantern-42" });
const be = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Error("Nobody was made.");
  return actor;
};
const beat = (actor: Actor | undefined, tab = "tab-of-one", editing = true, at = id) =>
  beatPresence(be(actor), at, beatSchema.parse({ tab, editing }));
const seen = async (actor: Actor | undefined = vera, at = id) => (await listEditors(be(actor), at)).map(({ name }) => name);
const ageAll = async (seconds: number) => {
  const back = sql`make_interval(secs => ${seconds}::int)`;
  await (await database()).update(presences).set({ seenAt: sql`seen_at - ${back}`, since: sql`since - ${back}` });
};

beforeAll(async () => {
  const [place, ...people] = await Promise.all([openPlace("octave"), person("Ana"), person("Ben"), person("Vera", "viewer")]);
  [ana, ben, vera] = people;
  const [first, second] = await mirrored(place.id);
  [id, other] = [first?.id ?? "", second?.id ?? ""];
});

beforeEach(async () => {
  await (await database()).delete(presences);
});

test("everybody but oneself is seen, on that persona only, longest first", async () => {
  expect(await beat(ana)).toEqual([]);
  await ageAll(5);
  const [met] = await beat(ben);
  expect(met).toMatchObject({ user: be(ana).id, name: "Ana" });
  expect(Date.now() - Date.parse(met?.since ?? "")).toBeGreaterThan(4_500);
  expect(await seen()).toEqual(["Ana", "Ben"]);
  expect(await seen(ana)).toEqual(["Ben"]);
  expect(await seen(vera, other)).toEqual([]);
});

test("one person in two tabs is one editor since the first, until the last is closed", async () => {
  await beat(ana, "first-tab");
  await ageAll(10);
  await beat(ana, "first-tab");
  expect(await beat(ana, "second-tab")).toEqual([]);
  const [both, ...more] = await listEditors(be(vera), id);
  expect(more).toEqual([]);
  expect(Date.now() - Date.parse(both?.since ?? "")).toBeGreaterThan(9_500);
  await beat(ana, "first-tab", false);
  expect(await seen()).toEqual(["Ana"]);
  await beat(ana, "second-tab", false);
  expect(await seen()).toEqual([]);
});

test("who was not heard of for 25 s is gone, and a new visit begins anew", async () => {
  await beat(ana);
  await ageAll(24);
  expect(await seen()).toEqual(["Ana"]);
  await ageAll(2);
  expect(await seen()).toEqual([]);
  await beat(ana);
  const [slowed] = await listEditors(be(vera), id);
  expect(Date.now() - Date.parse(slowed?.since ?? "")).toBeGreaterThan(25_000);
  await ageAll(120);
  await beat(ana);
  const [again] = await listEditors(be(vera), id);
  expect(Date.now() - Date.parse(again?.since ?? "")).toBeLessThan(20_000);
});

test("leaving sweeps what died long ago and nothing else", async () => {
  await beat(ana, "killed-tab", true, other);
  await ageAll(700);
  await beat(ana, "alive-tab", true, other);
  await beat(ben);
  await beat(ben, "never-there", false);
  const left = await (await database()).select({ tab: presences.tab }).from(presences);
  expect(left.map(({ tab }) => tab).sort()).toEqual(["alive-tab", "tab-of-one"]);
});

test("many tabs that come and go at once neither wait nor fail", async () => {
  const tabs = Array.from({ length: 30 }, (_, i) => `tab-number-${i}`);
  await Promise.all(tabs.map((tab, i) => beat(i % 2 ? ana : ben, tab)));
  await ageAll(700);
  await Promise.all(tabs.flatMap((tab, i) => [beat(i % 2 ? ana : ben, tab, false), beat(i % 2 ? ben : ana, `${tab}-new`)]));
  expect(await seen()).toHaveLength(2);
  const rows = await (await database()).select({ tab: presences.tab }).from(presences);
  expect(rows.every(({ tab }) => tab.endsWith("-new"))).toBe(true);
});

test("a persona or a person that is not there", async () => {
  await expect(beat(ana, "some-tab", true, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  await expect(beat(ana, "some-tab", false, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  await expect(listEditors(be(vera), randomUUID())).rejects.toMatchObject({ code: "not_found" });
  expect(await beat({ ...be(ana), id: "removed-meanwhile" })).toEqual([]);
  expect(await seen()).toEqual([]);
});

test("a beat leaves the persona untouched", async () => {
  const row = async () => (await (await database()).select().from(personas).where(eq(personas.id, id)))[0];
  const before = await row();
  await beat(ana);
  await beat(ana, "tab-of-one", false);
  expect(await row()).toEqual(before);
});
