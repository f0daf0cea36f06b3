import { describe, expect, test } from "vitest";
import { listSources } from "@/lib/sources/registry";
import { exportColumns } from "./cells/export-columns";
import { exactTitles } from "./import-exact";
import { mapColumns, type Remembered, shareSource, titleTest } from "./import-map";
import { targetKey } from "./import-slot";

const all = listSources();
const octave = all.filter(({ id }) => id === "octave");
const fields = octave.flatMap((source) => source.fields);
const rules = { ...exactTitles(all, octave), remembered: new Map<string, Remembered>(), fields };
const targets = (titles: string[], more = {}) => mapColumns(titles, { ...rules, ...more }).map(({ target }) => target);

describe("where a column goes", () => {
  test("field names first, then meanings; each field once", () => {
    const placed = mapColumns(["Challenges", "Pain points", "persona name", "JTBD", "Shoe size"], rules);
    expect(placed.map(({ target, by }) => [target && "field" in target ? target.field : null, by])).toEqual([
      [null, null],
      ["painPoints", "name"],
      ["name", "meaning"],
      ["keyObjectives", "meaning"],
      [null, null],
    ]);
  });

  test("what a person chose in this file, then our own titles, then what was remembered", () => {
    const remembered = new Map<string, Remembered>([
      ["challenges", { target: { field: "keyConcerns" }, mode: "fill" }],
      ["pain points", { target: null, mode: "overwrite" }],
      ["goals", { target: null, mode: "overwrite" }],
    ]);
    const kept = new Map<string, Remembered>([["goals", { target: { field: "description" }, mode: "clear" }]]);
    expect(mapColumns(["Challenges", "Pain points", "Goals"], { ...rules, remembered, kept })).toEqual([
      { target: { field: "keyConcerns" }, mode: "fill", by: "remembered" },
      { target: { field: "painPoints" }, mode: "overwrite", by: "name" },
      { target: { field: "description" }, mode: "clear", by: "person" },
    ]);
  });

  test("facts are ours only beside our id; a reason goes nowhere", () => {
    expect(targets(["Version", "Source", "Name"])).toEqual([null, null, { field: "name" }]);
    expect(targets(["Version", "Personary id"])).toEqual([{ fact: "version" }, { fact: "id" }]);
    expect(targets(["Name", "Reason"], { fields: [...fields, { name: "reason", label: "Reason", kind: "text" }] })).toEqual([
      { field: "name" },
      null,
    ]);
  });
});

describe("our own files", () => {
  const subsets = [1, 2, 3, 4, 5, 6, 7].map((bits) => all.filter((_, at) => (bits >> at) & 1));

  test.each(subsets.map((some) => [some.map(({ id }) => id).join(" + "), some] as const))(
    "every column of an export of %s is known",
    (_, some) => {
      const columns = exportColumns(some);
      const { exact, about } = exactTitles(all, some);
      const placed = mapColumns(
        columns.map(({ header }) => header),
        { exact, about, remembered: new Map(), fields: [] },
      );
      expect(placed.map(({ target }) => target)).toEqual(columns.map(({ target }) => target));
    },
  );

  test("two columns to fields of one name share no source", () => {
    const { about } = exactTitles(all, all);
    const columns = exportColumns(all);
    const several = columns
      .map((one) => columns.filter(({ target }) => targetKey(target) === targetKey(one.target)))
      .filter((list) => list.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const [a, b] of several) expect(shareSource(a?.header ?? "", b?.header ?? "", { about })).toBe(false);
  });
});

test("known titles: our own, names, and what people call such a thing", () => {
  const isKnown = titleTest(rules);
  expect(["Personary id", "Pain points", "jtbd", "Ada"].map(isKnown)).toEqual([true, true, true, false]);
});
