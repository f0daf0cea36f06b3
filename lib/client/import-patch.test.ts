import { expect, test } from "vitest";
import type { Import, ImportColumn } from "@/lib/model/import";
import { isReadAnew, losing, patched } from "./import-patch";

const column = (index: number, field = `field${index}`): ImportColumn => ({
  index,
  header: `Column ${index}`,
  samples: [],
  filled: 0,
  target: { field },
  mode: "fill",
  by: "name",
});
const held: Import = {
  id: "00000000-0000-4000-8000-000000000000",
  name: "people.csv",
  by: null,
  size: 10,
  format: "csv",
  encoding: "utf-8",
  delimiter: ",",
  sheets: null,
  sheet: null,
  headerRow: 1,
  rows: 2,
  columns: [column(0), column(1)],
  listSeparator: ";",
  connection: null,
  scope: "a",
  match: { by: "name" },
  unmatched: "create",
  createdAt: "2026-01-01T00:00:00.000Z",
  keptUntil: null,
  batch: null,
};

test("a change to one column leaves the others, and only a new place was chosen by a person", () => {
  const moved = patched(held, { columns: [{ index: 1, target: null }] });
  expect(moved.columns[0]).toEqual(held.columns[0]);
  expect(moved.columns[1]).toEqual({ ...column(1), target: null, by: "person" });
  expect(patched(held, { columns: [{ index: 0, mode: "clear" }] }).columns[0]).toEqual({ ...column(0), mode: "clear" });
});

test("a place takes one column: the one before loses it, to whichever way it is written", () => {
  const chosen = [{ index: 1, target: { field: "field0", key: undefined } }];
  expect(losing(held.columns, chosen)).toEqual([held.columns[0]]);
  expect(patched(held, { columns: chosen }).columns[0]).toEqual({ ...column(0), target: null, by: null });
  expect(losing(held.columns, [{ index: 1, target: null }])).toEqual([]);
});

test("what is absent stays and what is null empties", () => {
  expect(patched(held, { scope: undefined, listSeparator: "|" })).toEqual({ ...held, listSeparator: "|" });
  expect(patched(held, { scope: null }).scope).toBeNull();
});

test("where the titles stand makes it a new reading, how lists are parted does not", () => {
  expect(isReadAnew({ headerRow: null })).toBe(true);
  expect(isReadAnew({ connection: null })).toBe(true);
  expect(isReadAnew({ listSeparator: "|", columns: [{ index: 0, target: null }] })).toBe(false);
});
