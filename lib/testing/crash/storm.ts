import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import type { CreateBatch } from "@/lib/model/batch";
import { VERBS } from "@/lib/model/batch-state";
import { submitBatch } from "@/lib/services/batch-submit";
import { getBatch } from "@/lib/services/batches";
import type { Fault } from "@/lib/testing/fault";
import { items, numbered } from "../batch-run";
import { addRows, effects, expectMirrored, mirrored, openPlace, owner, type Place, type SourceName } from "../world";

const LOOK_MS = 250;
const WRITES = ["POST", "PUT", "PATCH", "DELETE"];
const EFFECT = { create: "create", update: "update", remove: "delete" } as const;

/** One write in ten goes wrong, in every way there is: before or after the effect, and also with an answer that says nothing about it. */
const FAULTS: Fault[] = [
  { kind: "drop-before", probability: 0.012 },
  { kind: "drop-after", probability: 0.016 },
  { kind: "status", status: 500, probability: 0.012 },
  { kind: "status", status: 502, effect: true, probability: 0.01 },
  { kind: "status", status: 503, probability: 0.01 },
  { kind: "status", status: 429, probability: 0.01, times: 4 },
  { kind: "status", status: 429, retryAfter: 1, probability: 0.01, times: 3 },
  { kind: "slow-body", ms: 200, probability: 0.01 },
  { kind: "garbage", effect: true, probability: 0.008 },
  { kind: "html", probability: 0.006 },
  { kind: "html", effect: true, probability: 0.006 },
  { kind: "wrong-type", effect: true, probability: 0.005 },
  { kind: "status", status: 207, effect: true, body: { data: [], errors: [] }, probability: 0.005 },
];

/** Creates, updates and deletes, `count` together, at one place through one fault in ten; then every item's state is what the upstream's own ledger says. */
export async function storm(source: SourceName, count: number, ms: number): Promise<void> {
  const [made, changed] = [Math.round(count * 0.6), Math.round(count * 0.25)];
  const old = Array.from({ length: count - made }, (_, index) => `Storm ${index}`);
  const place = await openPlace(source, { prepare: (fake) => addRows(fake, old) });
  if (source === "vibemap") place.fake.configure({ uniqueNames: false });
  place.fault(...WRITES.flatMap((method) => FAULTS.map((fault) => ({ ...fault, match: { method } }))));
  const known = (await mirrored(place.id)).filter(({ name }) => name.startsWith("Storm ")).map(({ id }) => id);
  const asked: CreateBatch[] = [
    {
      kind: "create",
      connection: place.id,
      ...(place.scope && { scope: place.scope }),
      items: numbered(made).map((name) => ({ values: { name } })),
    },
    {
      kind: "update",
      select: { ids: known.slice(0, changed) },
      changes: [{ field: "name", op: "set", value: "Changed in the storm" }],
    },
    { kind: "remove", select: { ids: known.slice(changed) } },
  ];
  const batches = await Promise.all(asked.map((input) => submitBatch(owner, input, undefined)));
  for (const { id } of batches) await calmAgain(id, ms);
  const all = (await Promise.all(batches.map(({ id, total }) => allItems(id, total)))).flat();
  expect(all).toHaveLength(count);
  expectAccounted(place, all);
  await expectMirrored(place);
}

/** Asks seldom: every answer counts all items. */
async function calmAgain(id: string, ms: number): Promise<void> {
  const until = Date.now() + ms;
  while ((await getBatch(owner, id)).state !== "done") {
    if (Date.now() > until) throw new Error(`After ${ms} ms the batch is not over.`);
    await wait(LOOK_MS);
  }
}

type Row = Awaited<ReturnType<typeof items>>[number];

async function allItems(id: string, total: number): Promise<Row[]> {
  const found = await items(id, total);
  expect(found).toHaveLength(total);
  return found;
}

function expectAccounted(place: Place, all: readonly Row[]): void {
  const told = all.filter(({ state }) => state !== "done").map(({ verb, state, problem }) => `${verb} ${state}: ${problem}`);
  expect(told).toEqual([]);
  for (const verb of VERBS) {
    const ours = all.filter((item) => item.verb === verb).map(({ sourceId }) => sourceId ?? "");
    const theirs = effects(place, EFFECT[verb]).map(({ sourceId }) => sourceId);
    expect(theirs.toSorted()).toEqual(ours.toSorted());
    expect(new Set(theirs).size).toBe(theirs.length);
  }
}
