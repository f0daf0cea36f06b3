import assert from "node:assert/strict";
import { VERBS } from "@/lib/model/batch-state";
import type { LedgerEntry } from "@/lib/testing/fake";
import { type FakeServer, startFakeServer } from "@/lib/testing/fake-server";
import { createFakes } from "@/lib/testing/fakes";
import type { Item, Plan } from "./plan";

export type Upstream = { plan: Omit<Plan, "setUp">; servers: FakeServer[]; effects(): number; close(): Promise<void> };

/** Two writable fakes that take their time and lose every twentieth answer. */
export async function startUpstream(rows: number, latencyMs = 40): Promise<Upstream> {
  const servers: FakeServer[] = [];
  const places: Plan["places"] = [];
  for (const { name, key, fake } of createFakes().filter((one) => one.name !== "profound")) {
    if (name === "vibemap") fake.configure({ uniqueNames: false });
    const server = await startFakeServer(fake, { latencyMs });
    for (const method of ["POST", "PUT", "DELETE"]) server.fault({ kind: "drop-after", probability: 0.05, match: { method } });
    const saved = fake.snapshot() as { state: { personas: { project_id?: string }[] } };
    const scope = saved.state.personas[0]?.project_id;
    servers.push(server);
    places.push({ source: name, key, origin: server.origin, ...(scope && { scope }) });
  }
  const close = async () => void (await Promise.all(servers.map((server) => server.close())));
  const effects = () => servers.reduce((sum, { fake }) => sum + fake.ledger.length, 0);
  return { plan: { places, rows }, servers, effects, close };
}

const EFFECT = { create: "create", update: "update", remove: "delete" } as const;

/** Every item is done, and its effect stands in the upstream's own ledger exactly once; there is no effect without its item. */
export function assertExactlyOnce(items: readonly Item[], { servers }: Pick<Upstream, "servers">): void {
  assert.deepEqual(
    items.filter((item) => item.state !== "done"),
    [],
  );
  const happened = servers.flatMap(({ fake }) => fake.ledger);
  for (const verb of VERBS) {
    const wanted = items.filter((item) => item.verb === verb).map((item) => item.sourceId);
    const effects = happened.filter((entry: LedgerEntry) => entry.effect === EFFECT[verb]).map((entry) => entry.sourceId);
    assert.equal(new Set(wanted).size, wanted.length, `${verb}: two items claim one row`);
    assert.deepEqual(effects.sort(), wanted.sort(), `${verb}: the upstream's ledger differs from the items`);
  }
}
