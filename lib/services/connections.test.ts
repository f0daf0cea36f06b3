import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { ask } from "@/lib/testing/ask";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, addRows, held, mirrored, openPlace, owner, until, useWorld } from "@/lib/testing/world";
import { checkConnection, listScopes } from "./connection-check";
import { getConnection, listConnections, removeConnection, requestRefresh, updateConnection } from "./connections";
import { createPersona, removePersona, updatePersona } from "./personas";
import { listRevisions } from "./revisions";
import { startRefresh } from "./scheduler";

useTestDatabase();
useWorld();

const rowsNamed = async (id: string, name: string) => (await mirrored(id)).filter((row) => row.name === name);
const more = Array.from({ length: 170 }, (_, index) => `Extra ${index + 1}`);

test.each(["octave", "vibemap", "profound"] as const)("the first read of %s is complete, once each, with its places", async (source) => {
  const place = await openPlace(source, { prepare: (server) => addRows(server, more) });
  const there = held(place).map((row) => String(row.oId ?? row.id));
  expect(there.length).toBeGreaterThan(200);
  const here = (await mirrored(place.id)).map((row) => row.sourceId);
  expect(here.sort()).toEqual(there.sort());
  expect(await getConnection(owner, place.id)).toMatchObject({ state: "fresh", personas: there.length, progress: null });
  expect((await listScopes(owner, place.id)).length).toBeGreaterThan(2);
  expect(await checkConnection(owner, place.id)).toMatchObject({ ok: true });
  await startRefresh(place.id);
  expect((await mirrored(place.id)).length).toBe(there.length);
});

test("what vanishes upstream is kept as missing, and comes back when it is listed again", async () => {
  const place = await openPlace("vibemap");
  const before = place.fake.snapshot();
  const [row] = held(place);
  const name = String(row?.name);
  place.fake.edit(String(row?.id), null);
  await startRefresh(place.id);
  const [gone] = await rowsNamed(place.id, name);
  expect(gone).toMatchObject({ state: "missing", values: { name } });
  place.fake.restore(before);
  await startRefresh(place.id);
  expect(await rowsNamed(place.id, name)).toMatchObject([{ id: gone?.id, state: "active" }]);
});

test("a change made elsewhere is a revision with what it held before", async () => {
  const place = await openPlace("octave");
  const [row] = await mirrored(place.id);
  place.fake.edit(row?.sourceId ?? "", { description: "Rewritten in the other app." });
  await startRefresh(place.id);
  const [newest, first, ...none] = await listRevisions(owner, row?.id ?? "");
  expect(newest).toMatchObject({ via: "outside", changes: [{ field: "description", after: "Rewritten in the other app." }] });
  expect(first).toMatchObject({ via: "connect", changes: [] });
  expect(none).toEqual([]);
  await startRefresh(place.id);
  expect(await listRevisions(owner, row?.id ?? "")).toHaveLength(2);
});

test("a source that fails keeps its rows and does not stop the others", async () => {
  const [broken, fine] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
  const before = await mirrored(broken.id);
  broken.fault({ kind: "wrong-type", match: { path: "/persona/list" } });
  const [row] = held(fine);
  fine.fake.edit(String(row?.id), { tagline: "Read although the other one fails." });
  await Promise.all([startRefresh(broken.id), startRefresh(fine.id)]);
  expect(await mirrored(broken.id)).toEqual(before);
  expect(await getConnection(owner, broken.id)).toMatchObject({ state: "failing", problem: { code: "source_down" } });
  expect((await mirrored(fine.id)).filter((r) => r.line === "Read although the other one fails.")).toHaveLength(1);
  broken.clearFaults();
  await startRefresh(broken.id);
  expect(await getConnection(owner, broken.id)).toMatchObject({ state: "fresh" });
});

test("a read that breaks off half way marks nothing as missing", async () => {
  const place = await openPlace("octave", { prepare: (server) => addRows(server, more) });
  const seen = { pages: 0 };
  const handle = place.fake.handle;
  place.fake.handle = (request) => {
    if (request.path.endsWith("/persona/list") && ++seen.pages > 1) return { status: 400, body: { message: "no more" } };
    return handle(request);
  };
  await startRefresh(place.id);
  expect(seen.pages).toBeGreaterThan(1);
  expect((await mirrored(place.id)).filter((row) => row.state === "missing")).toEqual([]);
  expect(await getConnection(owner, place.id)).toMatchObject({ state: "failing" });
});

test("a refused key pauses the connection until somebody looks at it", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 401 });
  await startRefresh(place.id);
  expect(await getConnection(owner, place.id)).toMatchObject({ state: "paused", problem: { code: "source_key" } });
  await expect(requestRefresh(owner, place.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(createPersona(owner, { connection: place.id, values: { name: "X" } }, undefined)).rejects.toMatchObject({
    code: "source_key",
  });
  place.clearFaults();
  await updateConnection(owner, place.id, { paused: false });
  await until(async () => (await getConnection(owner, place.id)).state === "fresh");
});

test("a read under way does not undo what was written meanwhile", async () => {
  const place = await openPlace("octave");
  const [edited, removed] = await mirrored(place.id);
  if (!edited || !removed) throw new Error("Nothing was read.");
  place.fault({ kind: "slow-body", ms: 1500, times: 1, match: { path: "/persona/list" } });
  const reading = startRefresh(place.id);
  await until(async () => JSON.stringify((await ask(`${place.origin}/__fault`)).body) === "[]");
  await updatePersona(owner, edited.id, { version: edited.version, changes: { description: "Newer than the list." } }, undefined);
  await removePersona(owner, removed.id, undefined, undefined);
  const made = await createPersona(owner, { connection: place.id, values: { name: "Made meanwhile" } }, undefined);
  await reading;
  const after = await mirrored(place.id);
  expect(after.find((row) => row.id === edited.id)?.values).toMatchObject({ description: "Newer than the list." });
  expect(after.find((row) => row.id === removed.id)?.state).toBe("deleted");
  expect(after.find((row) => row.id === made.id)?.state).toBe("active");
  expect((await listRevisions(owner, edited.id)).filter((r) => r.via === "outside")).toEqual([]);
});

test("a key is never answered, and never sent to another address", async () => {
  const place = await openPlace("vibemap");
  const other = await openPlace("vibemap", { read: false });
  expect(JSON.stringify(await listConnections(owner))).not.toContain(place.key);
  expect(await getConnection(owner, place.id)).toMatchObject({ key: { set: true, hint: place.key.slice(-4), by: "Ines" } });
  await expect(updateConnection(owner, place.id, { origin: other.origin })).rejects.toMatchObject({ code: "invalid" });
  await expect(
    updateConnection(owner, place.id, { origin: "https://evil.example.com", credentials: { apiKey: place.key } }),
  ).rejects.toMatchObject({
    code: "invalid",
  });
  const db = await database();
  await db.update(connections).set({ origin: other.origin }).where(eq(connections.id, place.id));
  await expect(checkConnection(owner, place.id)).rejects.toThrow();
});

test("a wrong key is not stored in place of a right one", async () => {
  const place = await openPlace("octave");
  await expect(updateConnection(owner, place.id, { credentials: { apiKey: "not-the-key-at-all" } })).rejects.toMatchObject({
    code: "source_key",
  });
  expect(await checkConnection(owner, place.id)).toMatchObject({ ok: true });
});

test("removing a connection forgets its rows here and nothing upstream", async () => {
  const place = await openPlace("octave");
  const upstream = held(place).length;
  await removeConnection(actorOf("admin"), place.id);
  expect(await mirrored(place.id)).toEqual([]);
  expect(held(place)).toHaveLength(upstream);
  await expect(getConnection(owner, place.id)).rejects.toMatchObject({ code: "not_found" });
});
