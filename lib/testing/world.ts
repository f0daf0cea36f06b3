import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect } from "vitest";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { JsonObject } from "@/lib/model/json";
import type { Role } from "@/lib/model/role";
import type { Actor } from "@/lib/services/actor";
import { openLine } from "@/lib/services/calls";
import { createConnection } from "@/lib/services/connections";
import { refreshesSettled, startRefresh } from "@/lib/services/scheduler";
import { startWorker } from "@/lib/services/worker";
import type { LedgerEntry } from "./fake";
import { type FakeServer, startFakeServer } from "./fake-server";
import { createFakes, type NamedFake } from "./fakes";
import { allowOrigin, unthrottle } from "./upstream-rules";

export type SourceName = NamedFake["name"];
/** A fake that listens, and the connection to it; `scope` is where a new persona goes, when the source wants that said. */
export type Place = FakeServer & { source: SourceName; key: string; id: string; scope?: string };

export const actorOf = (role: Role, name = "Ines"): Actor => ({
  id: `${role}-${name}`,
  name,
  email: `${name.toLowerCase()}.${role}@example.com`,
  role,
});
export const owner = actorOf("owner");

const servers: FakeServer[] = [];

/** Lets rate limits out of the way and closes every fake afterwards. Call it at the top of the file, after `useTestDatabase`. */
export function useWorld(): void {
  beforeAll(unthrottle);
  afterAll(async () => {
    await refreshesSettled();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
}

/** A worker for the file's batches, stopped before the database closes. Call it after `useWorld`. */
export function useWorker(): void {
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  beforeAll(async () => {
    worker = await startWorker();
  });
  afterAll(() => worker?.stop());
}

type Options = { read?: boolean; key?: string; prepare?: (fake: FakeServer) => void };

/** A fresh fake of its own with a connection to it; `read` (the default) waits for the first complete read. */
export async function openPlace(source: SourceName, { read = true, key, prepare }: Options = {}): Promise<Place> {
  const named = createFakes().find((fake) => fake.name === source);
  if (!named) throw new Error(`No fake is called ${source}.`);
  const server = await startFakeServer(named.fake);
  servers.push(server);
  allowOrigin(server.origin);
  prepare?.(server);
  const credentials = { apiKey: key ?? named.key };
  const { id } = await createConnection(owner, { source, label: source, credentials, origin: server.origin }, { check: false });
  if (read) await startRefresh(id);
  const project = source === "vibemap" ? held(server)[0]?.project_id : undefined;
  return { ...server, source, key: credentials.apiKey, id, ...(typeof project === "string" && { scope: project }) };
}

/** Rows the upstream shows, soft-deleted ones left out. */
export function held({ fake }: Pick<FakeServer, "fake">): JsonObject[] {
  const saved = fake.snapshot() as { state: { personas: JsonObject[] } };
  return saved.state.personas.filter((row) => !row.deletedAt);
}

/** More rows like the first one, as if they had always been there. */
export function addRows({ fake }: Pick<FakeServer, "fake">, names: readonly string[]): void {
  const saved = fake.snapshot() as { state: { personas: JsonObject[] } };
  const [first = {}] = saved.state.personas;
  const id = "oId" in first ? "oId" : "id";
  saved.state.personas.push(...names.map((name) => ({ ...structuredClone(first), [id]: randomUUID(), name })));
  fake.restore(saved);
}

export const named = (place: FakeServer, name: string): JsonObject[] => held(place).filter((row) => row.name === name);

export const effects = ({ fake }: FakeServer, effect: LedgerEntry["effect"]): LedgerEntry[] =>
  fake.ledger.filter((entry) => entry.effect === effect);

/** What the library holds of a connection. */
export async function mirrored(id: string): Promise<(typeof personas.$inferSelect)[]> {
  const db = await database();
  return db.select().from(personas).where(eq(personas.connectionId, id));
}

/** Row by row and value by value, what the library holds is what the upstream holds. */
export async function expectMirrored(place: Place): Promise<void> {
  place.clearFaults();
  const { source, call } = await openLine(place.id, { person: false });
  const there = new Map<string, JsonObject>();
  for await (const page of source.list(call))
    for (const remote of page) if (remote.state !== "deleted") there.set(remote.sourceId, remote.values);
  const here = (await mirrored(place.id)).filter((row) => row.state !== "deleted" && row.state !== "missing");
  expect(new Map(here.map((row) => [row.sourceId, row.values]))).toEqual(there);
}

/** Asks again and again, not faster than every `every` ms. Throws when it never comes true. */
export async function until<T>(ask: () => Promise<T | undefined | false>, ms = 15_000, every = 20): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error("It did not come true in time.");
    await wait(every);
  }
}
