import { expect, test, vi } from "vitest";
import { create, items, numbered } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { submitBatch } from "./batch-submit";
import { getBatch } from "./batches";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
vi.setConfig({ testTimeout: 60_000 });
useTestDatabase(); useWorld(); useWorker();
test("x", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 401, match: { path: "/persona/create" } });
  const { id } = await submitBatch(owner, create(place, numbered(8)), undefined);
  for (let i = 0; i < 6; i++) { await new Promise((r) => setTimeout(r, 1000));
  const b = await getBatch(owner, id); const [c] = await (await database()).select().from(connections);
  console.log(b.state, JSON.stringify(b.counts), JSON.stringify(b.lanes), c?.paused, (await items(id)).map((i) => i.state + i.attempts + i.problem)[0]); }
});
