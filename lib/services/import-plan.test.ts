import { expect, test, vi } from "vitest";
import { exportColumns } from "@/lib/model/cells/export-columns";
import { personaRow } from "@/lib/model/cells/persona-row";
import type { Import } from "@/lib/model/import";
import { getSource } from "@/lib/sources/registry";
import { items, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { bring } from "@/lib/testing/import-file";
import { expectMirrored, mirrored, named, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import type { Planned } from "./batch-plan";
import { retryBatch } from "./batch-retry";
import { issuesFile } from "./import-issues";
import { planImport } from "./import-plan";
import { updateImport } from "./imports";
import { getPersona, removePersona, updatePersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

const plan = (file: Pick<Import, "id">) => planImport(owner, { import: file.id, issues: "skip" });
const told = (planned: readonly Planned[]) =>
  planned.map(({ row, verb, outcome, reason }) => [row, outcome === "will" ? verb : outcome, reason]);
const imported = (file: Pick<Import, "id">) => run({ kind: "import", import: file.id, issues: "skip" });
const alive = async (place: Place) => (await mirrored(place.id)).filter(({ state }) => state !== "deleted");

/** The file that an export of this place is. */
async function exported(place: Place): Promise<string[][]> {
  const source = getSource(place.source);
  const columns = exportColumns([source]);
  const rows = (await alive(place)).map(({ id, sourceId, version, values }) => {
    const facts = { id, source: source.label, connection: place.source, scope: "", sourceId, version };
    return personaRow(columns, { source: source.id, facts, values });
  });
  return [columns.map(({ header }) => header), ...rows];
}
const at = ([head = []]: readonly string[][], title: string) => head.indexOf(title);
const put = (rows: string[][], row: number, title: string, cell: string) => (rows[row] ?? []).splice(at(rows, title), 1, cell);

test.concurrent("rows that find somebody change what differs, the others make somebody; run again nothing changes", async () => {
  const place = await openPlace("octave");
  const [one, two] = await alive(place);
  const rows = [
    ["Name", "Pain points", "Description", "Shoe size"],
    [` ${one?.name.toUpperCase()} `, "Only this; And that", "", "38"],
    [two?.name ?? "", "", "Imported.", ""],
    ["Nova Quill", "Ink; Paper", "New here.", ""],
    ["", "No name", "", ""],
  ];
  const file = await bring(place, rows);
  const first = await plan(file);
  expect(told(first)).toEqual([
    [2, "update", null],
    [3, "update", null],
    [4, "create", null],
    [5, "cannot", expect.stringMatching(/Name.*required/)],
  ]);
  expect(first[0]).toMatchObject({ personaId: one?.id, wanted: { painPoints: ["Only this", "And that"] }, baseVersion: one?.version });
  expect(first[1]?.wanted).toEqual({ description: "Imported." });
  const batch = await imported(file);
  expect(batch.counts).toMatchObject({ done: 3, failed: 1 });
  expect((await items(batch.id)).map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  await expect(retryBatch(owner, batch.id)).rejects.toThrow(/failed/);
  expect(named(place, "Nova Quill")).toHaveLength(1);
  await expectMirrored(place);
  expect(told(await plan(await bring(place, rows))).map(([, what]) => what)).toEqual(["unchanged", "unchanged", "unchanged", "cannot"]);
});

test.concurrent("n equal rows make n personas once, whoever they are matched with", async () => {
  const place = await openPlace("octave");
  const rows = [["Name", "Description"], ...Array.from({ length: 3 }, () => ["Twin", "Same"]), ["Twin", "Other"]];
  const lone = { match: { by: "none" } } as const;
  expect((await imported(await bring(place, rows, lone))).counts).toMatchObject({ done: 4 });
  const again = await bring(place, [...rows, ["Twin", "Same"]], lone);
  expect(told(await plan(again))).toEqual([
    ...[2, 3, 4, 5].map((row) => [row, "unchanged", "It was imported before."]),
    [6, "create", null],
  ]);
  const [gone] = (await alive(place)).filter(({ name, values }) => name === "Twin" && values.description !== "Other");
  await removePersona(owner, gone?.id ?? "", undefined, undefined);
  expect(told(await plan(again)).filter(([, what]) => what === "create")).toHaveLength(2);
});

test.concurrent("what cannot be taken is said row by row", async () => {
  const place = await openPlace("octave");
  const [one, two] = await alive(place);
  const double = await bring(place, [["Name"], ["Doppel"], ["Doppel"]], { match: { by: "none" } });
  await imported(double);
  const file = await bring(place, [
    ["Name", "Internal name", "Custom fields"],
    ["doppel", "", ""],
    [one?.name ?? "", "x".repeat(3000), ""],
    [one?.name ?? "", "again", ""],
    ["Fresh", "", ""],
    ["fresh", "", ""],
    ["Wide", "", "", "extra"],
    ["Broken", "", 'json:{"a":'],
    ["Odd", "", 'json:"text"'],
  ]);
  const all = await plan(file);
  expect(told(all).map(([row, what]) => [row, what])).toEqual([
    [2, "cannot"],
    [3, "cannot"],
    [4, "cannot"],
    [5, "create"],
    [6, "cannot"],
    [7, "cannot"],
    [8, "create"],
    [9, "cannot"],
  ]);
  const reasons = all.map(({ reason }) => reason ?? "");
  expect(reasons[0]).toBe("2 personas are called “doppel”.");
  expect(reasons[1]).toMatch(/^Internal name is too long/);
  expect(reasons[2]).toBe("Row 3 goes to the same persona.");
  expect(reasons[4]).toMatch(/^Row 5 names the same/);
  expect(reasons[5]).toMatch(/column 4/);
  await expect(planImport(owner, { import: file.id, issues: "stop" })).rejects.toThrow(
    /^6 of 8 rows cannot be imported, so none is\. Row 2:/,
  );
  const text = await (await issuesFile(owner, file.id)).text();
  const lines = text.trim().split("\r\n");
  expect(lines[0]).toBe("Name,Internal name,Custom fields,,Reason");
  expect(lines[1]).toMatch(/^doppel,,,,"?Row 2: 2 personas/);
  expect(lines).toHaveLength(7);
  expect(two).toBeDefined();
});

test.concurrent("an exported file brought back changes only what was changed in it, and says where somebody else was faster", async () => {
  const place = await openPlace("vibemap");
  const rows = await exported(place);
  const file = await bring(place, rows);
  expect(file).toMatchObject({ match: { by: "id" } });
  expect(file.columns.every(({ target }) => target !== null)).toBe(true);
  expect(new Set((await plan(file)).map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));

  const ids = rows.map((row) => row[at(rows, "Personary id")] ?? "");
  const now = await getPersona(owner, ids[1] ?? "", { fresh: false });
  await updatePersona(owner, now.id, { version: now.version, changes: { tagline: "Edited meanwhile" } }, undefined);
  const other = await getPersona(owner, ids[2] ?? "", { fresh: false });
  await updatePersona(owner, other.id, { version: other.version, changes: { tagline: "Edited too" } }, undefined);
  put(rows, 1, "User role", "From the file");
  put(rows, 2, "Tagline", "From the file");
  put(rows, 3, "Demographics: Location", "Lisbon");
  put(rows, 4, "Version", "0".repeat(32));
  put(rows, 5, "Version", "0".repeat(32));
  put(rows, 5, "Tagline", "Unknown base");
  const edited = await plan(await bring(place, rows));
  expect(told(edited.slice(0, 5))).toEqual([
    [2, "update", null],
    [3, "cannot", "Tagline changed since this file was made."],
    [4, "update", null],
    [5, "unchanged", "It already holds this."],
    [6, "cannot", expect.stringMatching(/not known here.*Tagline/)],
  ]);
  expect(edited[0]?.wanted).toEqual({ user_role: "From the file" });
  expect(edited[2]?.wanted).toEqual({ demographics: { location: "Lisbon" } });
});

test.concurrent("ids of every connection are found without choosing one; what is not there is said", async () => {
  const [octave, profound] = await Promise.all([openPlace("octave"), openPlace("profound")]);
  const rows = await exported(profound);
  const [own] = await alive(octave);
  put(rows, 1, "Industry", "Ships");
  const [head = [], first = [], second = []] = rows;
  const stray = ["11111111-1111-4111-8111-111111111111", own?.id ?? "", ""].map((id) =>
    head.map((title) => (title === "Personary id" ? id : title === "Name" ? "Somebody" : "")),
  );
  const file = await bring(null, [head, first, second, ...stray]);
  expect(file).toMatchObject({ connection: null, match: { by: "id" }, unmatched: "skip" });
  expect(told(await plan(file)).map(([, what, reason]) => [what, reason])).toEqual([
    ["cannot", expect.stringMatching(/Industry.*only reads/)],
    ["unchanged", "It already holds this."],
    ["cannot", expect.stringMatching(/No persona with the id/)],
    ["update", null],
    ["unchanged", expect.stringMatching(/skipped/)],
  ]);
  const chosen = await updateImport(owner, file.id, { connection: profound.id });
  expect(chosen.match).toEqual({ by: "id" });
  expect((await plan(file))[3]?.reason).toBe("It is in octave, not in profound.");
});

test.concurrent("modes: leave, fill what is empty, replace, replace even by nothing", async () => {
  const place = await openPlace("octave");
  const one = (await alive(place)).find(({ values }) => values.description && values.internalName === undefined);
  const rows = [
    ["Name", "Internal name", "Description"],
    [one?.name ?? "", "Mole", ""],
  ];
  const with_ = async (internal: "leave" | "fill" | "overwrite" | "clear", description: typeof internal) => {
    const modes = [internal, description].map((mode, index) => ({ index: index + 1, mode }));
    return (await plan(await bring(place, rows, { columns: modes })))[0]?.wanted ?? null;
  };
  expect(await with_("leave", "overwrite")).toBeNull();
  expect(await with_("fill", "fill")).toEqual({ internalName: "Mole" });
  expect(await with_("overwrite", "clear")).toEqual({ internalName: "Mole", description: null });
  const byField = await bring(
    place,
    [
      ["Name", "Description"],
      ["Renamed", one?.values.description as string],
    ],
    {
      match: { by: "field", field: "description" },
    },
  );
  expect((await plan(byField))[0]).toMatchObject({ personaId: one?.id, wanted: { name: "Renamed" } });
});
