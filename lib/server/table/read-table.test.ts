import { expect, test } from "vitest";
import { readTable } from "./read-table";
import type { TableOptions } from "./table";
import { writeCsv } from "./write-csv";
import { writeXlsx } from "./write-xlsx";

async function* once(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function read(bytes: AsyncIterable<Uint8Array> | string | Uint8Array, options?: TableOptions) {
  const { rows, ...table } = await readTable(typeof bytes === "string" || bytes instanceof Uint8Array ? once(bytes) : bytes, options);
  const all: { row: number; cells: string[] }[] = [];
  for await (const row of rows) all.push(row);
  return { ...table, rows: all, cells: all.map(({ cells }) => cells) };
}

test.each([
  ["commas", "a,b\n1,2\n", ","],
  ["semicolons beside commas in text", "name;note\nAnna;likes, a lot, of, commas\nBo;none\n", ";"],
  ["tabs", "a\tb\n1\t2\n", "\t"],
  ["bars", "a|b\n1|2\n", "|"],
  ["marks inside quotes", '"a;b;c","d;e"\n"1;2","3"\n', ","],
  ["one column", "name\nAnna\n", ","],
])("finds the separator: %s", async (_what, text, delimiter) => {
  const table = await read(text);
  expect(table.delimiter).toBe(delimiter);
  expect(table.format).toBe(delimiter === "\t" ? "tsv" : "csv");
});

test("keeps quoted breaks and blank rows' numbers, whatever ends the rows", async () => {
  const { rows } = await read('a,b\r\n"x\r\ny",1\r\n\r\n  ,\nz,2\r');
  expect(rows).toEqual([
    { row: 1, cells: ["a", "b"] },
    { row: 2, cells: ["x\r\ny", "1"] },
    { row: 5, cells: ["z", "2"] },
  ]);
});

test.each([
  ["UTF-8 with its mark", Buffer.from("\uFEFFnäme,b\n1,2\n"), "utf-8"],
  ["UTF-16 LE with its mark", Buffer.from("\uFEFFnäme,b\n1,2\n", "utf16le"), "utf-16le"],
  ["UTF-16 BE with its mark", Buffer.from("\uFEFFnäme,b\n1,2\n", "utf16le").swap16(), "utf-16be"],
  ["UTF-16 LE without", Buffer.from("näme,b\n1,2\n", "utf16le"), "utf-16le"],
  ["Latin 1", Buffer.from("näme,b\n1,2\n", "latin1"), "windows-1252"],
])("reads %s", async (_what, bytes, encoding) => {
  const table = await read(bytes);
  expect(table.encoding).toBe(encoding);
  expect(table.cells).toEqual([
    ["näme", "b"],
    ["1", "2"],
  ]);
});

test("reads Latin 1 whose first letter beyond ASCII comes late, in pieces cut anywhere", async () => {
  const lines = `name,town\n${"Anna,Rome\n".repeat(20_000)}Jos\xe9,M\xe1laga\n`;
  const bytes = Buffer.from(lines, "latin1");
  const { encoding, cells } = await read(once(bytes.subarray(0, 99_999), bytes.subarray(99_999)));
  expect([encoding, cells.at(-1)]).toEqual(["windows-1252", ["José", "Málaga"]]);
});

test("reads Cyrillic as it is told to be encoded, and finds it out", async () => {
  const bytes = Buffer.concat([
    Buffer.from("a,b\n"),
    Buffer.from(Array.from({ length: 400 }, (_, i) => (i % 7 === 6 ? 32 : 0xe0 + ((i * 5) % 31)))),
  ]);
  expect((await read(bytes, { encoding: "koi8-r" })).encoding).toBe("koi8-r");
  const russian = Uint8Array.from(
    [..."Проверка кодировки русского текста, чтобы определить её правильно. Люди пишут обычные слова"].map((c) => {
      const code = c.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code === 0x451 ? 0xb8 : code;
    }),
  );
  const { encoding, cells } = await read(russian);
  expect([encoding, cells[0]?.[0]]).toEqual(["windows-1251", "Проверка кодировки русского текста"]);
});

test("names the row where UTF-8 breaks", async () => {
  const bytes = Buffer.concat([Buffer.from("имя,город\nМария,Рим\nЛев,Па"), Buffer.from([0xff]), Buffer.from("риж\n")]);
  await expect(read(bytes)).rejects.toThrow(/^Row 3: the text is not valid UTF-8/);
  await expect(read(Buffer.from("a,b\n1,\xe9\n", "latin1"), { encoding: "utf-8" })).rejects.toThrow(/^Row 2: /);
});

test.each([
  ["a NUL", "a,b\n1,2\n3,\0x\n", "Row 3: a cell holds a NUL"],
  ["a quotation mark without end", 'a,b\n1,2\n"3,4\n', "Row 3: a quotation mark opens here"],
  ["half a character pair in JSON", '[{"a":"x"},{"a":"\\ud800"}]', "Row 3: a cell holds half"],
  ["broken JSON", '[{"a":1},\n{"a":}]', "breaks in line 2"],
  ["JSON without objects", '[{"a":1}, 5]', "Row 3: an object is expected"],
])("refuses %s", async (_what, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("refuses what is no table by its first bytes", async () => {
  await expect(read(Buffer.from("d0cf11e0a1b11ae1", "hex"))).rejects.toThrow("old Excel file (.xls) or one behind a password");
  await expect(read("%PDF-1.7\n")).rejects.toThrow("This is a PDF");
  await expect(read("")).rejects.toThrow("empty");
});

test("refuses what is too large, by row", async () => {
  await expect(read(`a\n${"x\n".repeat(50_001)}`)).rejects.toThrow("more than 50,000 rows");
  await expect(read(`a\n${",".repeat(501)}y\n`, { delimiter: "," })).rejects.toThrow("Row 2 has more than 500 columns");
  await expect(read(`a\nb\n${"x".repeat(100_001)}\n`)).rejects.toThrow("Row 3: a cell holds 100,001 characters");
  await expect(read(Buffer.alloc(10 * 1024 * 1024 + 1, "x"))).rejects.toMatchObject({ code: "too_large" });
});

test("takes 50,000 rows under their titles", async () => {
  expect((await read(`a\n${"x\n".repeat(50_000)}`)).rows.length).toBe(50_001);
});

test("reads JSON as titles and rows, what is nested as JSON", async () => {
  const { format, rows } = await read('{"personas":[{"name":"Anna","goals":["a"]},{"name":"Bo","age":34,"gone":null}]}');
  expect(format).toBe("json");
  expect(rows).toEqual([
    { row: 1, cells: ["name", "goals", "age", "gone"] },
    { row: 2, cells: ["Anna", '["a"]', "", ""] },
    { row: 3, cells: ["Bo", "", "34", ""] },
  ]);
});

const ROWS = [
  ["Name", "Note"],
  ["=1+1", "'=x"],
  ["＝a", " lead and trail "],
  ["a\rb\r\nc\nd", '"quoted", yes'],
  ["constructor", "__proto__"],
  ["_x000D_ is text", "\u0001\u007f\u0085\uFFFD\uFFFE"],
  ["007", "1e5"],
  ["TRUE", "2026-11-21"],
  ["\u200Fעברית", "👩‍👩‍👧 𝒳 \u{1FFFE}"],
];

test("what is written as CSV is read as it was, formulas kept from running", async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeCsv(ROWS)) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toContain(`\r\n"'=1+1","''=x"\r\n`);
  expect((await read(once(...chunks))).cells).toEqual(ROWS);
});

test("what is written as a workbook is read as it was", async () => {
  const { cells, sheets, format } = await read(writeXlsx(ROWS, "People [all]"));
  expect([format, sheets]).toEqual(["xlsx", ["People  all"]]);
  expect(cells).toEqual(ROWS);
});
