import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { cellOf, valueOfCell } from "@/lib/model/cells/cell";
import { type CellSource, type ExportColumn, exportColumns } from "@/lib/model/cells/export-columns";
import { columnValue, personaRow } from "@/lib/model/cells/persona-row";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "@/lib/model/json";
import { sources } from "@/lib/sources/all";
import { readTable } from "./read-table";
import { writeCsv } from "./write-csv";
import { writeXlsx } from "./write-xlsx";

vi.setConfig({ testTimeout: 600_000 });
const RUNS = Number(process.env.ROUND_TRIP_RUNS ?? 25);

const odd = fc.constantFrom(
  ...[
    "=1+1",
    "+49",
    "-5",
    "@a",
    "＝x",
    "＋x",
    "－x",
    "＠x",
    "\tx",
    "\rx",
    "\nx",
    "'=a",
    "''+a",
    "'a",
    '"',
    '""',
    '"a" b',
    "a,b;c|d\te",
    "a\r\nb",
  ],
  ...[
    " lead",
    "trail ",
    "\u00a0x",
    "\uFEFFx",
    "\u200Fשלום",
    "\u202Eabc",
    "👩‍👩‍👧",
    "e\u0301",
    "[1]",
    '["a"]',
    "{}",
    '{"a":1}',
    "null",
    "true",
    "json:1",
    "json:x",
  ],
  ...[
    "007",
    "1e5",
    "2026-11-21",
    "TRUE",
    "#N/A",
    "_x000D_",
    "_x005F_",
    "\u0001",
    "\u007f",
    "\u0085",
    "\u2028",
    "\uFFFD",
    "\uFFFE",
    "\u{1FFFE}",
    "constructor",
    "__proto__",
  ],
  ...["a: b", "a | b", "a:b|c", ":", "|", "x".repeat(9_000), "<b>&amp;</b>", "]]>"],
);
const letters = fc.string({
  unit: fc.oneof(fc.constantFrom(..."=+-@,;|\t\r\n\"' ab:[]{}_x0"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
  maxLength: 14,
});
const text = fc
  .oneof(
    odd,
    letters,
    fc.tuple(odd, letters).map(([a, b]) => a + b),
  )
  .map((one) => one.toWellFormed().replaceAll("\0", ""));
const key = text.filter((one) => !["__proto__", "prototype", "constructor"].includes(one));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    text,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(key, tie("json"), { maxKeys: 3 }),
  ),
}));

/** A value as the field should hold it, and now and then any other. */
function held(field: Field): fc.Arbitrary<Json | undefined> {
  const kinds: Partial<Record<Field["kind"], fc.Arbitrary<Json>>> = {
    list: fc.array(text, { maxLength: 4 }),
    pairs: fc.array(
      fc.record({ title: text, value: fc.array(text, { maxLength: 3 }) }).map((pair): JsonObject => pair),
      { maxLength: 3 },
    ),
    record: fc
      .tuple(fc.dictionary(key, json, { maxKeys: 2 }), declared(field.fields ?? []))
      .map(([free, known]) => ({ ...free, ...known })),
    json,
    questions: fc.array(fc.dictionary(key, json, { maxKeys: 3 }), { maxLength: 2 }),
    choice: fc.oneof(
      text,
      fc.constantFrom(...(field.options ?? [{ value: "x", label: "y" }]).flatMap(({ value, label }) => [value, label])),
    ),
  };
  return fc.oneof(
    { arbitrary: kinds[field.kind] ?? text, weight: 8 },
    { arbitrary: json, weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}

const declared = (fields: readonly Field[]): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(...fields.map((field) => held(field).map((value) => [field.name, value] as const)))
    .map((all) => Object.fromEntries(all.filter((entry): entry is [string, Json] => entry[1] !== undefined)));

const facts = { id: "i", source: "s", connection: "c", scope: "p", sourceId: "u", version: "v" };

async function cellsOf(bytes: AsyncIterable<Uint8Array>, options: { sources?: readonly CellSource[] } = {}): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of (await readTable(bytes, options)).rows) rows.push(cells);
  return rows;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function expectSame(columns: readonly ExportColumn[], rows: string[][], people: readonly JsonObject[]): void {
  expect(rows[0]).toEqual(columns.map(({ header }) => header));
  for (const [at, values] of people.entries()) {
    for (const [index, column] of columns.entries()) {
      if (!column.field) continue;
      const stored = columnValue(column, values);
      const read = valueOfCell(column.field, rows[at + 1]?.[index] ?? "");
      expect(read, `${column.header}: ${JSON.stringify(stored)}`).toHaveProperty("value");
      if ("value" in read && !sameValue(read.value, stored)) expect(read.value, column.header).toEqual(stored);
    }
  }
}

describe.each(sources.map((source) => [source.id, source] as const))("%s", (id, source) => {
  const columns = exportColumns([source]);
  const people = fc.array(declared(source.fields), { minLength: 1, maxLength: 3 });
  const table = (all: readonly JsonObject[]) => [
    columns.map(({ header }) => header),
    ...all.map((values) => personaRow(columns, { source: id, facts, values })),
  ];

  test("any values are the same after a CSV", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => expectSame(columns, await cellsOf(writeCsv(table(all))), all)),
      { numRuns: RUNS },
    );
  });

  test("any values are the same after a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => expectSame(columns, await cellsOf(writeXlsx(table(all), "People")), all)),
      {
        numRuns: Math.ceil(RUNS / 4),
      },
    );
  });

  test("any values are the same after Personary's own JSON", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const items = all.map((values) => ({
          id: "i",
          source: id,
          connection: { id: "c", label: "c" },
          sourceId: "u",
          version: "v",
          scopes: [],
          values,
          other: {},
        }));
        expectSame(columns, await cellsOf(once(JSON.stringify(items)), { sources }), all);
      }),
      { numRuns: RUNS },
    );
  });

  test("any part of any value is the same after its cell, whatever separates lines", () => {
    fc.assert(
      fc.property(declared(source.fields), fc.constantFrom("\n", ";", ", ", "|"), (values, listSeparator) => {
        for (const column of columns) {
          if (!column.field) continue;
          const stored = columnValue(column, values);
          const read = valueOfCell(column.field, cellOf(column.field, stored, { listSeparator }), { listSeparator });
          expect("value" in read && sameValue(read.value, stored), JSON.stringify([column.header, stored])).toBe(true);
        }
      }),
      { numRuns: RUNS * 10 },
    );
  });
});

test("the parts of a record are the whole record", () => {
  for (const source of sources) {
    for (const field of source.fields.filter(({ kind }) => kind === "record")) {
      const parts = exportColumns([source]).filter(({ target }) => "field" in target && target.field === field.name);
      fc.assert(
        fc.property(held(field), (value) => {
          if (!isObject(value)) return;
          const joined: JsonObject = {};
          for (const part of parts) {
            const held = columnValue(part, { [field.name]: value });
            if ("key" in part.target && part.target.key !== undefined) joined[part.target.key] = held ?? null;
            else Object.assign(joined, held);
          }
          expect(sameValue(joined, value) || isEmpty(value)).toBe(true);
        }),
        { numRuns: RUNS },
      );
    }
  }
});

test("no two columns of any sources have one title", () => {
  for (const some of [sources, ...sources.map((source) => [source])]) {
    const headers = exportColumns(some).map(({ header }) => header.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
  }
});
