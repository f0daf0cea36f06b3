import { expect, test } from "vitest";
import type { Connection } from "@/lib/model/connection";
import type { Import, ImportColumn, ImportTarget } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { importProblems } from "./import-problems";

const source = {
  label: "One",
  place: { label: "Project", plural: "Projects", requiredOnCreate: true, offeredOnCreate: true },
  fields: [
    { name: "name", label: "Name", kind: "text", required: true },
    { name: "pains", label: "Pains", kind: "list" },
  ],
} as unknown as SourceInfo;
const connection = { label: "Ours", can: { create: true, update: true, remove: true } } as unknown as Connection;
const column = (index: number, target: ImportTarget | null): ImportColumn => ({
  index,
  header: `H${index}`,
  samples: [],
  filled: 1,
  target,
  mode: "overwrite",
  by: target && "name",
});
const held = (targets: (ImportTarget | null)[], more: Partial<Import> = {}) =>
  ({
    connection: "c",
    scope: "s",
    match: { by: "name" },
    unmatched: "create",
    columns: targets.map((target, i) => column(i, target)),
    ...more,
  }) as Import;
const told = (one: Import, around: object = {}) => importProblems(one, { source, connection, ...around });

test("a file that is settled says nothing", () => {
  expect(told(held([{ field: "name" }, null, { field: "pains" }]))).toEqual([]);
});

test("without a connection the Personary id must be there", () => {
  expect(told(held([{ field: "name" }], { connection: null }), { source: undefined, connection: undefined })).toMatchObject([
    { stops: true },
  ]);
});

test("what finds a persona needs a column", () => {
  for (const match of [{ by: "id" }, { by: "field", field: "pains" }] as const)
    expect(told(held([{ field: "name" }], { match }))).toMatchObject([{ stops: true }]);
  expect(told(held([{ field: "pains" }], { unmatched: "skip" }))).toMatchObject([{ stops: true }]);
});

test("the source's own ids find personas of one connection only", () => {
  const byId = held([{ fact: "sourceId" }, { field: "name" }], { match: { by: "id" } });
  expect(told(byId)).toEqual([]);
  expect(told({ ...byId, connection: null }, { source: undefined, connection: undefined }).every(({ stops }) => stops)).toBe(true);
});

test("what new personas need is told, and stops nothing", () => {
  const words = told(held([{ field: "pains" }], { scope: null, match: { by: "none" } })).map(
    ({ words: said, stops }) => `${stops} ${said}`,
  );
  expect(words).toEqual([expect.stringMatching(/^false No column goes to Name/), expect.stringMatching(/^false One wants a project/)]);
  expect(told(held([{ field: "pains" }, { fact: "id" }], { scope: null, match: { by: "id" }, unmatched: "skip" }))).toEqual([]);
});

test("a connection that only reads says so", () => {
  const can = { create: false, update: false, remove: false, reason: "It only reads." };
  const words = told(held([{ field: "name" }]), { connection: { label: "Ours", can } }).map((problem) => problem.words);
  expect(words).toHaveLength(2);
  for (const one of words) expect(one).toContain("It only reads.");
});
