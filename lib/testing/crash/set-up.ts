import { and, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { CreateBatch } from "@/lib/model/batch";
import type { Actor } from "@/lib/services/actor";
import { submitBatch } from "@/lib/services/batch-submit";
import { createConnection } from "@/lib/services/connections";
import { createImport } from "@/lib/services/imports";
import { refreshesSettled } from "@/lib/services/scheduler";
import type { Plan } from "./plan";

const actor: Actor = { id: "crash", name: "Crash", email: "crash@example.com", role: "owner" };
const TWENTY = 20;
type Place = Plan["places"][number] & { id: string };

const submit = (input: CreateBatch) => submitBatch(actor, input, undefined);

/** Every kind of batch there is, on different personas: creates with twins among them, a move between the two sources, deletes, an import that changes and creates, updates of the rest. */
export async function setUp({ places, rows }: Plan): Promise<void> {
  const open: Place[] = [];
  for (const place of places) {
    const { source, key, origin } = place;
    const { id } = await createConnection(actor, { source, label: source, credentials: { apiKey: key }, origin }, { check: false });
    open.push({ ...place, id });
  }
  await refreshesSettled();
  const [from, to] = open;
  if (!from || !to) throw new Error("A move needs two places.");
  const known = await Promise.all(open.map(({ id }) => knownAt(id)));
  const [first = []] = known;
  const moved = first.splice(0, TWENTY);
  const imported = uniqueNames(first).slice(0, TWENTY);
  const removed = known.flatMap((people) => people.filter((person) => !imported.includes(person)).slice(-TWENTY / 2));
  const changed = known.flat().filter((person) => !imported.includes(person) && !removed.includes(person));

  for (const place of open) await submit(creates(place, rows));
  await submit({ kind: "move", select: idsOf(moved), connection: to.id, ...(to.scope && { scope: to.scope }) });
  await submit({ kind: "remove", select: idsOf(removed) });
  await submit({ kind: "import", import: await file(from, imported), issues: "stop" });
  await submit({ kind: "update", select: idsOf(changed), changes: [{ field: "name", op: "set", value: "Changed by the batch" }] });
}

type Known = { id: string; name: string };

async function knownAt(connection: string): Promise<Known[]> {
  const db = await database();
  return db
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(eq(personas.connectionId, connection), eq(personas.state, "active")))
    .orderBy(personas.name, personas.id);
}

const idsOf = (people: readonly Known[]) => ({ ids: people.map(({ id }) => id) });
const uniqueNames = (people: readonly Known[]) =>
  people.filter(({ name }) => people.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1);

const creates = ({ id, scope }: Place, rows: number): CreateBatch => ({
  kind: "create",
  connection: id,
  ...(scope && { scope }),
  items: Array.from({ length: rows }, (_, index) => ({ values: { name: index < 3 ? "Triplet" : `Row ${index + 1}` } })),
});

/** As many new people as there are known ones. */
async function file({ id }: Place, people: readonly Known[]): Promise<string> {
  const rows = people.flatMap(({ name }, index) => [name, `Imported ${index + 1}`]).map((name) => `"${name}","From the file"`);
  const bytes = Buffer.from(["Name,Pain points", ...rows].join("\n"));
  return (await createImport(actor, { name: "crash.csv", connection: id }, bytes)).id;
}
