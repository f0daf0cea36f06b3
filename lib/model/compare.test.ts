import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompareRow, compareRows, countVerdicts, type Side } from "./compare";
import type { Field } from "./field";
import type { JsonObject } from "./json";
import { plain } from "./search-text";

const LISTS: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name" },
  { name: "aims", label: "Aims", kind: "list", meaning: "goals" },
  { name: "hurts", label: "Hurts", kind: "list", meaning: "pains" },
  { name: "note", label: "Note", kind: "text" },
];
const RECORDS: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name" },
  { name: "hurts", label: "Hurts", kind: "longText", meaning: "pains" },
  { name: "note", label: "Note", kind: "text" },
  {
    name: "wants",
    label: "Wants",
    kind: "record",
    meaning: "goals",
    fields: [
      { name: "first", label: "First", kind: "list", meaning: "goals" },
      { name: "second", label: "Second", kind: "list", meaning: "goals" },
      { name: "skill", label: "Skill", kind: "text", meaning: "product" },
      { name: "price", label: "Price", kind: "text", meaning: "product" },
    ],
  },
];
const lists = (values: JsonObject): Side => ({ source: "lists", fields: LISTS, values });
const records = (values: JsonObject): Side => ({ source: "records", fields: RECORDS, values });

const rowsOf = (...sides: Side[]): Record<string, CompareRow> => Object.fromEntries(compareRows(sides).map((row) => [row.key, row]));
const linesOf = (row: CompareRow | undefined, column: number) => {
  const cell = row?.cells[column];
  return cell?.kind === "held" ? cell.groups.flatMap(({ lines }) => lines) : [];
};
const sameTexts = (row: CompareRow | undefined, column: number) =>
  linesOf(row, column)
    .filter(({ same }) => same)
    .map(({ text }) => text);

describe("verdicts", () => {
  it("is the same whatever case, accents, spaces and order", () => {
    const { goals } = rowsOf(lists({ aims: ["Café  au lait", "Rest"] }), records({ wants: { first: ["REST"], second: ["cafe au lait"] } }));
    expect(goals?.verdict).toBe("same");
    expect(sameTexts(goals, 1)).toEqual(["REST", "cafe au lait"]);
  });

  it("differs by one line, and marks the others", () => {
    const { goals } = rowsOf(lists({ aims: ["Rest", "Work"] }), lists({ aims: ["Rest"] }), lists({ aims: ["Rest", "Play"] }));
    expect(goals?.verdict).toBe("differs");
    expect([0, 1, 2].map((column) => sameTexts(goals, column))).toEqual([["Rest"], ["Rest"], ["Rest"]]);
  });

  it("differs where one of three holds nothing though it could", () => {
    const { goals } = rowsOf(lists({ aims: ["Rest"] }), lists({ aims: ["Rest"] }), lists({ aims: [" ", ""] }));
    expect(goals?.verdict).toBe("differs");
    expect(goals?.cells[2]).toEqual({ kind: "empty" });
  });

  it("does not count who has no such field", () => {
    const bare: Side = { source: "bare", fields: [], values: { aims: ["Other"] } };
    const { goals } = rowsOf(lists({ aims: ["Rest"] }), bare, records({ wants: { first: ["rest"] } }));
    expect(goals?.verdict).toBe("same");
    expect(goals?.cells[1]).toEqual({ kind: "none" });
  });

  it("knows who is alone, whether the others are empty or without the field", () => {
    const rows = rowsOf(lists({ aims: ["Rest"] }), records({ wants: { price: "High" } }));
    expect([rows.goals?.verdict, rows.goals?.only, rows.goals?.cells[1]]).toEqual(["only", 0, { kind: "empty" }]);
    expect([rows.product?.verdict, rows.product?.only, rows.product?.cells[0]]).toEqual(["only", 1, { kind: "none" }]);
  });

  it("leaves out what nobody holds, and the name", () => {
    expect(compareRows([lists({ name: "A", aims: [] }), records({ name: "B", hurts: " " })])).toEqual([]);
  });
});

describe("alignment", () => {
  it("joins fields of one meaning under their own labels", () => {
    const cell = rowsOf(records({ wants: { first: ["Rest"], second: ["Work"] } }), lists({})).goals?.cells[0];
    expect(cell?.kind === "held" && cell.groups.map(({ label }) => label)).toEqual(["First", "Second"]);
  });

  it("does not take one fact for another because they read alike", () => {
    const { product } = rowsOf(records({ wants: { skill: "High" } }), records({ wants: { price: "High" } }));
    expect(product?.verdict).toBe("differs");
    expect(sameTexts(product, 0)).toEqual([]);
  });

  it("puts keys that nobody declared where their record belongs, by their own name", () => {
    const { goals } = rowsOf(records({ wants: { peak_hours: "Noon" } }), records({ wants: { quiet_hours: "Noon" } }));
    expect(goals?.verdict).toBe("differs");
    expect(rowsOf(records({ wants: { peak_hours: "Noon" } }), records({ wants: { peak_hours: "noon" } })).goals?.verdict).toBe("same");
  });

  it("aligns fields without a meaning within one source only", () => {
    const rows = compareRows([lists({ note: "Hello" }), lists({ note: "hello" }), records({ note: "Hello" })]);
    expect(rows.map(({ key, verdict, only, label }) => ({ key, verdict, only, label }))).toEqual([
      { key: "lists Note", verdict: "same", only: null, label: "Note" },
      { key: "records Note", verdict: "only", only: 2, label: "Note" },
    ]);
    expect(rows[0]?.cells[2]).toEqual({ kind: "none" });
  });

  it("reads a value of another shape than declared", () => {
    const { goals } = rowsOf(records({ wants: "To rest" }), lists({ aims: [{ deep_wish: ["a", "b"] }, 7] }));
    expect(linesOf(goals, 0).map(({ text }) => text)).toEqual(["To rest"]);
    expect(linesOf(goals, 1).map(({ text }) => text)).toEqual(["Deep wish: a, b", "7"]);
  });
});

it("marks in prose what another column says in the same words", () => {
  const { pains } = rowsOf(
    lists({ hurts: ["Carriers who confirm only by phone"] }),
    records({ hurts: "Mornings go to carriers who confirm only by phone." }),
  );
  expect(pains?.verdict).toBe("differs");
  expect(linesOf(pains, 1)[0]?.pieces).toEqual([
    { text: "Mornings go to ", shared: false },
    { text: "carriers who confirm only by phone", shared: true },
    { text: ".", shared: false },
  ]);
});

const words = fc.constantFrom("Rest", "rest", "Work", "réSt", "Play", "", " ", "a b c d e");
const value = fc.oneof(fc.array(words, { maxLength: 4 }), words, fc.jsonValue({ maxDepth: 2 }));
const side = fc.oneof(
  fc.record({ aims: value, hurts: value, note: value }).map((values) => lists(values as JsonObject)),
  fc
    .record({
      hurts: value,
      note: value,
      wants: fc.oneof(value, fc.record({ first: value, second: value, price: value, free_key: value })),
    })
    .map((values) => records(values as JsonObject)),
);
const sides = fc.array(side, { minLength: 2, maxLength: 4 });

describe("whatever the personas hold", () => {
  it("compares everybody with themselves as the same, line by line", () => {
    fc.assert(
      fc.property(side, (one) => {
        for (const row of compareRows([one, one])) {
          expect(row.verdict).toBe("same");
          expect(linesOf(row, 0).every(({ same }) => same)).toBe(true);
        }
      }),
    );
  });

  it("says the same whichever way round", () => {
    fc.assert(
      fc.property(sides, (all) => {
        const there = rowsOf(...all);
        const back = rowsOf(...[...all].reverse());
        expect(Object.keys(back).sort()).toEqual(Object.keys(there).sort());
        for (const [key, row] of Object.entries(there)) {
          expect(back[key]?.verdict).toBe(row.verdict);
          expect([...(back[key]?.cells ?? [])].reverse()).toEqual(row.cells);
        }
      }),
    );
  });

  it("gives every row one verdict that its cells bear out", () => {
    fc.assert(
      fc.property(sides, (all) => {
        const rows = compareRows(all);
        const counts = countVerdicts(rows);
        expect(counts.differs + counts.only + counts.same).toBe(counts.all);
        for (const { verdict, only, cells } of rows) {
          const held = cells.flatMap((cell, i) => (cell.kind === "held" ? [i] : []));
          const lines = cells.flatMap((cell) => (cell.kind === "held" ? cell.groups.flatMap((group) => group.lines) : []));
          expect(held.length).toBeGreaterThan(0);
          expect(verdict === "only").toBe(held.length === 1);
          expect(only).toBe(held.length === 1 ? held[0] : null);
          if (verdict === "same") expect(lines.every(({ same }) => same) && cells.every(({ kind }) => kind !== "empty")).toBe(true);
          if (verdict === "only") expect(lines.some(({ same }) => same)).toBe(false);
        }
      }),
    );
  });

  it("marks a line exactly when another column has one that reads the same", () => {
    const aims = fc.array(words, { maxLength: 5 });
    fc.assert(
      fc.property(aims, aims, (here, there) => {
        const row = rowsOf(lists({ aims: here }), lists({ aims: there })).goals;
        const read = there.filter((line) => line.trim() !== "").map(plain);
        expect(linesOf(row, 0).map(({ same }) => same)).toEqual(
          here.filter((line) => line.trim() !== "").map((line) => read.includes(plain(line))),
        );
      }),
    );
  });
});

it("tells questions apart by what is asked and what is said about it", () => {
  const fields: readonly Field[] = [{ name: "ask", label: "Ask", kind: "questions", meaning: "qualifying" }];
  const asks = (...ask: JsonObject[]): Side => ({ source: "asks", fields, values: { ask } });
  const one = asks({ question: "How late?", rationale: "Tells pain", fitType: "GOOD", weight: "HIGH" });
  const { qualifying } = rowsOf(one, asks({ question: "How late?", fitType: "BAD" }));
  expect(linesOf(qualifying, 0)[0]).toMatchObject({ text: "How late?", note: "Tells pain · good fit · high weight", same: false });
  expect(rowsOf(one, one).qualifying?.verdict).toBe("same");
});

it("holds titled values apart by their titles", () => {
  const fields: readonly Field[] = [{ name: "more", label: "More", kind: "pairs", meaning: "custom" }];
  const pairs = (title: string): Side => ({ source: "pairs", fields, values: { more: [{ title, value: ["North"] }] } });
  expect(rowsOf(pairs("Region"), pairs("Route")).custom?.verdict).toBe("differs");
  expect(rowsOf(pairs("Region"), pairs("REGION")).custom?.verdict).toBe("same");
});
