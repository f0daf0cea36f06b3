import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { CreateBatch } from "@/lib/model/batch";
import { create, over } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { submitBatch } from "./batch-submit";
import { cancelBatch, getBatch, pauseBatch, resumeBatch } from "./batches";
import { createPersona } from "./personas";

vi.setConfig({ testTimeout: 90_000 });
useTestDatabase();
useWorld();
useWorker();

const rowsOf = (place: Place, word: string, count: number): CreateBatch =>
  create(
    place,
    Array.from({ length: count }, (_, index) => `${word} ${index}`),
  );
const made = (place: Place, word: string) =>
  effects(place, "create").filter((entry) => JSON.stringify(entry.body).includes(`"${word} `)).length;
const slow = (place: Place, ms: number) => place.fault({ kind: "latency", ms, match: { path: "/persona/create" } });
const begin = async (place: Place, word: string, count: number) => (await submitBatch(owner, rowsOf(place, word, count), undefined)).id;

test("batches on one key share it evenly, whenever they came and however long they are", async () => {
  const place = await openPlace("octave");
  slow(place, 40);
  const ids = [await begin(place, "First", 400)];
  await until(async () => made(place, "First") >= 20);
  ids.push(await begin(place, "Second", 100), await begin(place, "Third", 200));
  await until(async () => made(place, "Second") >= 8);
  const words = ["First", "Second", "Third"];
  const from = words.map((word) => made(place, word));
  await until(async () => made(place, "Second") >= 48, 40_000);
  const shares = words.map((word, at) => made(place, word) - (from[at] ?? 0));
  for (const share of shares) expect(Math.abs(share - (shares[1] ?? 0))).toBeLessThanOrEqual(12);
  await Promise.all(ids.map((id) => cancelBatch(owner, id)));
  await Promise.all(ids.map((id) => over(id)));
});

test("a batch whose source is slow holds up nobody on another key", async () => {
  const [stuck, quick] = await Promise.all([openPlace("octave"), openPlace("octave")]);
  slow(stuck, 2_000);
  const held = await begin(stuck, "Stuck", 40);
  await until(async () => (await getBatch(owner, held)).counts.sending > 0);
  const from = Date.now();
  await over(await begin(quick, "Quick", 20));
  expect(made(quick, "Quick")).toBe(20);
  expect(made(stuck, "Stuck")).toBeLessThanOrEqual(4 * Math.ceil((Date.now() - from + 2_000) / 2_000));
  await cancelBatch(owner, held);
  await over(held);
});

test("somebody's own save goes before the waiting items of a batch", async () => {
  const place = await openPlace("octave");
  slow(place, 300);
  const id = await begin(place, "Long", 200);
  await until(async () => made(place, "Long") >= 4);
  const before = made(place, "Long");
  await createPersona(owner, { connection: place.id, values: { name: "By hand" } }, undefined);
  expect(made(place, "Long") - before).toBeLessThanOrEqual(16);
  await cancelBatch(owner, id);
  await over(id);
});

test("a pause reaches items that wait for the rate limit, and resuming goes on at once", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "latency", ms: 30, match: { path: "/persona/create" } });
  place.fault({ kind: "status", status: 429, retryAfter: 3, times: 1, match: { path: "/persona/create" } });
  const id = await begin(place, "Paced", 60);
  await until(async () => (await getBatch(owner, id)).state === "waiting");
  await pauseBatch(owner, id);
  const sent = made(place, "Paced");
  await wait(3_500);
  expect(made(place, "Paced")).toBe(sent);
  expect(await getBatch(owner, id)).toMatchObject({ state: "paused", counts: { sending: 0 } });
  const from = Date.now();
  await resumeBatch(owner, id);
  await until(async () => made(place, "Paced") > sent);
  expect(Date.now() - from).toBeLessThan(3_000);
  expect((await over(id)).counts).toMatchObject({ done: 60 });
});
