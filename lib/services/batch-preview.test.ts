import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import type { Change, CreateBatch } from "@/lib/model/batch";
import { create, idsOf, items, numbered, over, update } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, effects, mirrored, openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { previewBatch } from "./batch-preview";
import { batchRequests } from "./batch-requests";
import { submitBatch } from "./batch-submit";
import { getBatch } from "./batches";
import { getPersona, updatePersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

const replace = (field: string, find: string, by: string): Change => ({
  field,
  op: "replace",
  find,
  with: by,
  wholeWord: false,
  matchCase: false,
});
const edit = async (id: string, changes: Record<string, string>) => {
  const { version } = await getPersona(owner, id, { fresh: false });
  await updatePersona(owner, id, { version, changes }, undefined);
};

test.concurrent("one list of changes over two sources: each takes what it can hold, one that can take nothing says why", async () => {
  const [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
  const ids = [...(await idsOf(octave, 2)), ...(await idsOf(vibemap, 2))];
  const both: CreateBatch = {
    kind: "update",
    select: { ids },
    changes: [
      { field: "painPoints", op: "add", value: ["Detention fees nobody approved"] },
      { field: "name", op: "set", value: "Renamed by all" },
    ],
  };
  vibemap.fake.configure({ uniqueNames: false });
  const preview = await previewBatch(owner, both);
  expect(preview).toMatchObject({ total: 4, will: 4, cannot: 0 });
  expect(preview.items.map(({ after }) => Object.keys(after ?? {}))).toEqual([
    ["painPoints", "name"],
    ["painPoints", "name"],
    ["name"],
    ["name"],
  ]);
  expect(preview.lanes.map(({ source, will, reads, writes }) => [source, will, reads, writes])).toEqual([
    ["octave", 2, 2, 2],
    ["vibemap", 2, 2, 2],
  ]);
  expect(preview.lanes.every(({ seconds }) => seconds > 0)).toBe(true);
  const { id } = await submitBatch(owner, { ...both, stamp: preview.stamp }, undefined);
  expect((await over(id)).counts).toMatchObject({ done: 4 });
  const after = await Promise.all(ids.map((one) => getPersona(owner, one, { fresh: true })));
  expect(after.map(({ name }) => name)).toEqual(ids.map(() => "Renamed by all"));
  expect(after.slice(0, 2).every(({ values }) => (values.painPoints as string[]).at(-1) === "Detention fees nobody approved")).toBe(true);
  const none = await previewBatch(owner, { ...both, changes: [{ field: "painPoints", op: "clear" }] });
  expect(none).toMatchObject({ will: 2, cannot: 2 });
  expect(none.reasons).toEqual([{ outcome: "cannot", reason: 'VibeMap has no field "painPoints".', count: 2 }]);
});

test.concurrent("find and replace shows whole values, and what would be too long or empty cannot", async () => {
  const place = await openPlace("octave");
  const [row] = await mirrored(place.id);
  if (!row) throw new Error("No row.");
  await edit(row.id, { description: "The van. A caravan." });
  const select = { ids: [row.id] };
  const preview = await previewBatch(owner, {
    kind: "update",
    select,
    changes: [{ field: "description", op: "replace", find: "VAN", with: "$&", wholeWord: true, matchCase: false }],
  });
  expect(preview.items[0]).toMatchObject({ before: { description: "The van. A caravan." }, after: { description: "The $&. A caravan." } });
  const unchanged = await previewBatch(owner, { kind: "update", select, changes: [replace("description", "nowhere", "x")] });
  expect(unchanged).toMatchObject({ unchanged: 1, items: [{ reason: "The text does not stand in it." }] });
  const long = await previewBatch(owner, { kind: "update", select, changes: [replace("description", "a", "x".repeat(10_000))] });
  expect(long).toMatchObject({ cannot: 1 });
  expect(long.items[0]?.reason).toContain("too long");
  const empty = await previewBatch(owner, { kind: "update", select, changes: [replace("name", row.name, " ")] });
  expect(empty).toMatchObject({ cannot: 1, items: [{ reason: "Name is required." }] });
  const many = (await mirrored(place.id)).find(({ values }) => Array.isArray(values.commonJobTitles) && values.commonJobTitles.length > 1);
  const copied = await previewBatch(owner, {
    kind: "update",
    select: { ids: [many?.id ?? ""] },
    changes: [{ field: "name", op: "copy", from: "commonJobTitles", fill: false }],
  });
  expect(copied).toMatchObject({ cannot: 1, items: [{ reason: "Name is one text, not a list." }] });
});

test("pages and outcomes of one plan, whatever happens meanwhile", async () => {
  const place = await openPlace("octave");
  const ids = await idsOf(place, 12);
  const [first = ""] = ids;
  await edit(first, { description: "Same." });
  const input: CreateBatch = { kind: "update", select: { ids }, changes: [{ field: "description", op: "set", value: "Same." }] };
  const page = await previewBatch(owner, input, { limit: 5 });
  expect([page.items.length, page.nextCursor, page.total, page.unchanged]).toEqual([5, "4", 12, 1]);
  await edit(ids[7] ?? "", { description: "Same." });
  const rest = await previewBatch(owner, input, { limit: 200, cursor: 4 });
  expect(rest.items.map(({ index }) => index)).toEqual([5, 6, 7, 8, 9, 10, 11]);
  expect([rest.stamp, rest.nextCursor, rest.unchanged]).toEqual([page.stamp, null, 1]);
  const anew = await previewBatch(owner, input, { limit: 200, outcome: "unchanged" });
  expect(anew.items.map(({ index }) => index)).toEqual([0, 7]);
  expect(anew.stamp).not.toBe(page.stamp);
});

test.concurrent("what was confirmed is what runs: another plan is refused, and the next preview shows it", async () => {
  const place = await openPlace("octave");
  const ids = await idsOf(place, 3);
  const input: CreateBatch = { kind: "update", select: { ids }, changes: [{ field: "description", op: "set", value: "Confirmed." }] };
  const seen = await previewBatch(owner, input);
  await edit(ids[1] ?? "", { description: "Confirmed." });
  await expect(submitBatch(owner, { ...input, stamp: seen.stamp }, undefined)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("now 2 of 3 would change"),
  });
  const now = await previewBatch(owner, input);
  expect([now.will, now.unchanged]).toEqual([2, 1]);
  const key = randomUUID();
  const { id } = await submitBatch(owner, { ...input, stamp: now.stamp }, key);
  expect((await submitBatch(owner, { ...input, stamp: seen.stamp }, key)).id).toBe(id);
  expect(await over(id)).toMatchObject({ counts: { done: 2, skipped: 1 }, planned: { will: 2, unchanged: 1, cannot: 0 } });
});

test.concurrent("frozen when confirmed: who joins the selection later is never touched", async () => {
  const place = await openPlace("octave");
  const ids = await idsOf(place, 4);
  const [late = ""] = ids.splice(3);
  for (const id of ids) await edit(id, { internalName: `frozen ${place.id}` });
  place.fault({ kind: "latency", ms: 150 });
  const query = { q: `frozen ${place.id}` };
  const { id } = await submitBatch(
    owner,
    { kind: "update", select: { query }, changes: [{ field: "description", op: "set", value: "In." }] },
    undefined,
  );
  await edit(late, { internalName: `frozen ${place.id}` });
  const batch = await over(id);
  expect(batch).toMatchObject({ total: 3, counts: { done: 3 }, scope: { how: "query", count: 3, query } });
  expect((await items(id)).map(({ persona }) => persona).sort()).toEqual(ids.toSorted());
  expect((await getPersona(owner, late, { fresh: true })).values.description).not.toBe("In.");
});

test.concurrent("the exact requests of a row are those that are then sent, and none holds a key", async () => {
  const place = await openPlace("octave");
  const batch = await update(place, 2, [{ field: "description", op: "set", value: "Exactly." }]);
  const { requests } = await batchRequests(owner, { batch, index: 1 });
  const [, row] = await Promise.all(
    (batch.kind === "update" && "ids" in batch.select ? batch.select.ids : []).map((id) => getPersona(owner, id, { fresh: false })),
  );
  expect(requests).toEqual([
    { method: "GET", path: `/api/v2/persona/get?oId=${row?.sourceId}`, body: null },
    { method: "POST", path: "/api/v2/persona/update", body: { oId: row?.sourceId, description: "Exactly." } },
  ]);
  expect(JSON.stringify(requests)).not.toContain(place.key);
  expect(place.fake.ledger).toEqual([]);
  await over((await submitBatch(owner, batch, undefined)).id);
  expect(effects(place, "update")).toHaveLength(2);
  const made = await batchRequests(owner, { batch: create(place, ["One"]), index: 0 });
  expect(made.requests).toEqual([{ method: "POST", path: "/api/v2/persona/create", body: { name: "One" } }]);
  const gone = await batchRequests(owner, { batch: { kind: "remove", select: { ids: [row?.id ?? ""] } }, index: 0 });
  expect(gone.requests.map(({ method }) => method)).toEqual(["GET", "DELETE"]);
  await expect(batchRequests(owner, { batch, index: 2 })).rejects.toMatchObject({ code: "not_found" });
  await expect(batchRequests(actorOf("viewer"), { batch, index: 0 })).rejects.toMatchObject({ code: "forbidden" });
});

test.concurrent("a batch tells who was meant, what was planned and until when its items are kept", async () => {
  const place = await openPlace("octave");
  const { id } = await submitBatch(owner, create(place, numbered(2)), undefined);
  const batch = await getBatch(owner, id);
  expect(batch).toMatchObject({
    name: "Create 2 personas",
    scope: { how: "rows", count: 2 },
    planned: { will: 2, unchanged: 0, cannot: 0 },
    undoneBy: null,
    file: null,
    changes: null,
  });
  const days = (new Date(batch.itemsUntil ?? 0).getTime() - new Date(batch.createdAt).getTime()) / 86_400_000;
  expect(days).toBe(90);
  expect((await over(id)).lanes.every(({ perMinute }) => perMinute === null)).toBe(true);
});
