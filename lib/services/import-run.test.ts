import { expect, test, vi } from "vitest";
import type { Import } from "@/lib/model/import";
import { over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { bring } from "@/lib/testing/import-file";
import { mirrored, named, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { failedFile } from "./batch-file";
import type { Planned } from "./batch-plan";
import { submitBatch } from "./batch-submit";
import { undoBatch } from "./batch-undo";
import { planImport } from "./import-plan";
import { removeImport, updateImport } from "./imports";
import { getPersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

const plan = (file: Pick<Import, "id">) => planImport(owner, { import: file.id, issues: "skip" });
const told = (planned: readonly Planned[]) =>
  planned.map(({ row, verb, outcome, reason }) => [row, outcome === "will" ? verb : outcome, reason]);
const imported = (file: Pick<Import, "id">) => run({ kind: "import", import: file.id, issues: "skip" });
const alive = async (place: Place) => (await mirrored(place.id)).filter(({ state }) => state !== "deleted");

test.concurrent("undo takes back what an import changed and what it made", async () => {
  const place = await openPlace("octave");
  const [one] = await alive(place);
  const file = await bring(place, [
    ["Name", "Description"],
    [one?.name ?? "", "Imported"],
    ["Arrives", "Made"],
  ]);
  const batch = await imported(file);
  expect(batch.counts).toMatchObject({ done: 2 });
  const undone = await undoBatch(owner, batch.id);
  expect((await over(undone.id)).counts).toMatchObject({ done: 2 });
  expect(named(place, "Arrives")).toEqual([]);
  expect((await getPersona(owner, one?.id ?? "", { fresh: true })).values.description).toBe(one?.values.description);
  expect(told(await plan(file)).map(([, what]) => what)).toEqual(["update", "create"]);
});

test.concurrent("what failed at run time comes in the file's own columns, formulas held back", async () => {
  const place = await openPlace("octave");
  const [one] = await alive(place);
  const file = await bring(place, [
    ["Name", "Description", "Note"],
    [one?.name ?? "", "=Imported", "n1"],
    ["Cut Off", "Never arrives", "=1+1"],
  ]);
  place.fault({ kind: "status", status: 400, match: { path: "create" } });
  const batch = await imported(file);
  expect(batch.counts).toMatchObject({ done: 1, failed: 1 });
  const text = await (await failedFile(owner, batch.id)).text();
  expect(text).toMatch(/^Name,Description,Note,Reason\r\nCut Off,Never arrives,"'=1\+1",Row 3: /);
  place.clearFaults();
  expect((await getPersona(owner, one?.id ?? "", { fresh: true })).values.description).toBe("=Imported");
  await removeImport(owner, file.id);
  expect(await (await failedFile(owner, batch.id)).text()).toMatch(/field: name/);
});

test.concurrent("the columns a person placed are remembered for the source once the import runs", async () => {
  const place = await openPlace("vibemap");
  const rows = [
    ["Name", "Spitzname"],
    ["Ada", "Die Drucker"],
  ];
  const file = await bring(place, rows, { columns: [{ index: 1, target: { field: "tagline" }, mode: "fill" }] });
  expect((await bring(place, rows)).columns[1]?.target).toBeNull();
  await imported(file);
  expect((await bring(place, rows)).columns[1]).toMatchObject({ target: { field: "tagline" }, mode: "fill", by: "remembered" });
});

test.concurrent("a file stays while its batch runs, and is read as it was then", async () => {
  const place = await openPlace("octave");
  const file = await bring(place, [["Name"], ["Slow"]]);
  place.fault({ kind: "latency", ms: 2_000 });
  const batch = await submitBatch(owner, { kind: "import", import: file.id, issues: "skip" }, undefined);
  await expect(removeImport(owner, file.id)).rejects.toThrow(/under way/);
  await expect(updateImport(owner, file.id, { headerRow: null })).rejects.toThrow(/A batch was made of this file/);
  expect(told(await plan(file))).toEqual([[2, "unchanged", "Another import is making it now."]]);
  await over(batch.id);
  await removeImport(owner, file.id);
});
