import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database, rows } from "@/lib/db/client";
import { AppError } from "@/lib/model/errors";
import { useTestDatabase } from "@/lib/testing/database";
import { mirrored, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { submitBatch } from "./batch-submit";
import { getBatch, listItems } from "./batches";
import { checkConnection, listScopes, testKey } from "./connection-check";
import { createConnection, getConnection, listConnections, updateConnection } from "./connections";
import { listPersonas } from "./persona-list";
import { createPersona, getPersona, removePersona, updatePersona } from "./personas";
import { refreshesSettled, startRefresh } from "./scheduler";

useTestDatabase();
useWorld();
useWorker();

const CANARY = 'vm_ca/na+ry%"k=e~y&0123456789';
const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/=+$/, "");
/** As it is, in an address, in JSON, and in base64 wherever it starts. */
const FORMS = [
  CANARY,
  encodeURIComponent(CANARY),
  JSON.stringify(CANARY).slice(1, -1),
  base64(CANARY).slice(0, -2),
  base64(` ${CANARY}`).slice(2, -2),
  base64(`  ${CANARY}`).slice(3, -2),
  Buffer.from(CANARY).toString("hex"),
];

const seen: string[] = [];

/** Runs it and keeps whatever came out: the answer, or everything an error carries. */
async function keep<T>(run: Promise<T>): Promise<T | undefined> {
  try {
    const answer = await run;
    seen.push(JSON.stringify(answer));
    return answer;
  } catch (error) {
    for (let at: unknown = error; at instanceof Error; at = at.cause) seen.push(at.message, at.stack ?? "", JSON.stringify(at));
    if (error instanceof AppError) seen.push(JSON.stringify(error.toProblem("request")));
    return undefined;
  }
}

function expectNoKey(texts: readonly string[]): void {
  for (const form of FORMS) expect(texts.filter((text) => text.includes(form))).toEqual([]);
}

async function withCanary(source: "octave" | "vibemap"): Promise<Place> {
  const place = await openPlace(source);
  const handle = place.fake.handle;
  const header = source === "octave" ? "api_key" : "authorization";
  const right = source === "octave" ? place.key : `Bearer ${place.key}`;
  place.fake.handle = (request) => handle({ ...request, headers: { ...request.headers, [header]: right } });
  await keep(updateConnection(owner, place.id, { credentials: { apiKey: CANARY } }));
  return { ...place, key: CANARY };
}

test.each(["octave", "vibemap"] as const)(
  "an upstream (%s) that repeats the key in everything it says gives nothing away",
  async (source) => {
    const place = await withCanary(source);
    const [row] = await mirrored(place.id);
    if (!row) throw new Error("Nothing was read.");
    const values = { name: "Made" };
    const create = { connection: place.id, ...(place.scope && { scope: place.scope }) };
    for (const status of [400, 404, 409, 422, 200, 403]) {
      place.clearFaults();
      place.fault({ kind: "echo-key", status });
      await keep(checkConnection(owner, place.id));
      await keep(listScopes(owner, place.id));
      await keep(getPersona(owner, row.id, { fresh: true }));
      await keep(updatePersona(owner, row.id, { version: row.version, changes: { name: "Changed" } }, undefined));
      await keep(removePersona(owner, row.id, undefined, undefined));
      await keep(testKey(owner, { source, credentials: { apiKey: CANARY }, origin: place.origin }));
      await keep(
        createConnection(owner, { source, label: "Second", credentials: { apiKey: CANARY }, origin: place.origin }, { check: true }),
      );
      if (status !== 200) await keep(createPersona(owner, { ...create, values }, undefined));
      await startRefresh(place.id);
      await keep(getConnection(owner, place.id));
      await keep(updateConnection(owner, place.id, { paused: false }));
      await refreshesSettled();
    }
    place.clearFaults();
    await keep(updateConnection(owner, place.id, { paused: false }));
    await refreshesSettled();
    place.fault({ kind: "echo-key", status: 400, match: { method: "POST" } });
    const batch = await keep(
      submitBatch(owner, { kind: "create", ...create, items: [{ values }, { values: { name: "Two" } }] }, undefined),
    );
    const id = batch?.id ?? "";
    await until(async () => (await getBatch(owner, id)).state === "done");
    const items = await keep(listItems(owner, id, { limit: 10 }));
    expect(items?.data.map((item) => item.problem).join()).toContain("[redacted]");
    await keep(listConnections(owner));
    await keep(listPersonas(owner, { sort: "name", limit: 200 }));
    expect(seen.length).toBeGreaterThan(50);
    expectNoKey(seen);
  },
);

test("an upstream that keeps the key in its rows does not get it into the library", async () => {
  const place = await withCanary("vibemap");
  const [row] = await mirrored(place.id);
  place.fake.edit(row?.sourceId ?? "", { tagline: `Key: ${CANARY}`, notes: { deep: [base64(`x${CANARY}y`)] }, [`column ${CANARY}`]: 1 });
  await startRefresh(place.id);
  const persona = await keep(getPersona(owner, row?.id ?? "", { fresh: true }));
  expect(JSON.stringify(persona)).toContain("[redacted]");
  expectNoKey(seen);
});

test("no table holds the key in any form", async () => {
  const db = await database();
  const tables = await rows<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) expectNoKey([JSON.stringify(await rows(db, sql`select * from ${sql.identifier(name)}`))]);
});
