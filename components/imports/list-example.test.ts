import { expect, test } from "vitest";
import type { ImportColumn } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { listExample, parted } from "./list-example";

const source = {
  fields: [
    { name: "goals", label: "Goals", kind: "list" },
    { name: "about", label: "About", kind: "record", fields: [{ name: "tools", label: "Tools", kind: "list" }] },
    { name: "name", label: "Name", kind: "text" },
  ],
} as unknown as SourceInfo;
const column = (index: number, target: ImportColumn["target"], samples: string[]): ImportColumn => ({
  index,
  header: `Column ${index}`,
  samples,
  filled: samples.length,
  target,
  mode: "overwrite",
  by: null,
});

test("lines have no space around them, blank ones are nothing, a JSON list is itself", () => {
  expect(parted(" Sleep ;; Ship;", ";")).toEqual(["Sleep", "Ship"]);
  expect(parted('["a; b", "c"]', ";")).toEqual(["a; b", "c"]);
});

test("the cell with the most lines explains the separator, a list that is a key of a record too", () => {
  const columns = [
    column(0, { field: "name" }, ["A;B;C;D"]),
    column(1, { field: "goals" }, ["One", "One;Two"]),
    column(2, { field: "about", key: "tools" }, ["Pen;Saw;Axe"]),
  ];
  expect(listExample({ columns, listSeparator: ";" }, [source])).toMatchObject({ cell: "Pen;Saw;Axe", lines: ["Pen", "Saw", "Axe"] });
  expect(listExample({ columns: columns.slice(0, 1), listSeparator: ";" }, [source])).toBeUndefined();
});
