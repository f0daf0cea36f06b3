import { beforeAll, expect, test } from "vitest";
import { BUILT_INS } from "@/lib/model/built-in-views";
import { personaQuerySchema } from "@/lib/model/persona-query";
import { createViewSchema } from "@/lib/model/view";
import { useTestDatabase } from "@/lib/testing/database";
import { addRows, openPlace, useWorld } from "@/lib/testing/world";
import type { Actor } from "./actor";
import { listPersonas } from "./persona-list";
import { createUser } from "./users";
import { countViews } from "./view-counts";
import { createView } from "./views";

useTestDatabase();
useWorld();

let actor: Actor;
beforeAll(async () => {
  actor = await createUser({ name: "Ines", email: "ines@example.com", role: "viewer", password: "quiet-otter-lantern-42" });
  await openPlace("octave", { prepare: (place) => addRows(place, ["Quillfeather Cora", "Quillfeather Carl"]) });
});

const totalOf = async (query: Record<string, string>) =>
  (await listPersonas(actor, personaQuerySchema.parse({ ...query, limit: 1 }))).total;

test("each view counts what its list shows", async () => {
  const save = (address: string) => createView(actor, createViewSchema.parse({ title: "Counted", address }));
  const named = await save("q=quillfeather&sort=name&view=table");
  const ready = await save("readiness=90-100");
  const [everyone, needsWork, gone] = BUILT_INS;
  expect(await countViews(actor)).toEqual({
    [everyone.address]: await totalOf({}),
    [needsWork.address]: await totalOf({ readiness: "0-49" }),
    [gone.address]: await totalOf({ state: "archived,missing,deleted" }),
    [named.address]: 2,
    [ready.address]: await totalOf({ readiness: "90-100" }),
  });
  expect(await totalOf({})).toBeGreaterThan(2);
});

test("another person's private view is not counted", async () => {
  const other = await createUser({ name: "Noa", email: "noa@example.com", role: "editor", password: "quiet-otter-lantern-42" });
  await createView(other, createViewSchema.parse({ title: "Mine", address: "q=only-noa-asks-this" }));
  expect(Object.keys(await countViews(actor)).join()).not.toContain("only-noa");
  expect(Object.keys(await countViews(other)).join()).toContain("only-noa");
});
