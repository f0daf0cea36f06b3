import type { Batch, Change, CreateBatch } from "@/lib/model/batch";
import { submitBatch } from "@/lib/services/batch-submit";
import { getBatch, listItems } from "@/lib/services/batches";
import { mirrored, owner, type Place, until } from "./world";

const LOOK_MS = 60;

/** Asks not too often: every answer counts all items. */
export const over = (id: string, ms = 60_000): Promise<Batch> =>
  until(
    async () => {
      const batch = await getBatch(owner, id);
      return (batch.state === "done" || batch.state === "cancelled") && batch;
    },
    ms,
    LOOK_MS,
  );
export const run = async (input: CreateBatch, ms?: number) => over((await submitBatch(owner, input, undefined)).id, ms);
export const items = async (id: string, limit = 1000) => (await listItems(owner, id, { limit })).data;
export const idsOf = async (place: Place, count: number) =>
  (await mirrored(place.id))
    .filter((row) => row.state !== "deleted")
    .slice(0, count)
    .map((row) => row.id);
export const update = async (place: Place, count: number, changes: Change[]): Promise<CreateBatch> => ({
  kind: "update",
  select: { ids: await idsOf(place, count) },
  changes,
});
export const create = (place: Place, names: string[]): CreateBatch => ({
  kind: "create",
  connection: place.id,
  ...(place.scope && { scope: place.scope }),
  items: names.map((name) => ({ values: { name } })),
});
export const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Row ${index + 1}`);
