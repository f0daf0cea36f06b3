import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readTable } from "./read-table";
import { workbookParts } from "./workbook-parts";
import { writeXlsx } from "./write-xlsx";
import { writeZip, type ZipFile } from "./zip-write";

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return Buffer.concat(all);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function cells(bytes: Uint8Array, sheet?: string): Promise<string[][]> {
  const all: string[][] = [];
  for await (const row of (await readTable(once(bytes), { sheet })).rows) all.push(row.cells);
  return all;
}

const book = (sheetData: string, more: ZipFile[] = []) =>
  joined(
    writeZip([
      ...workbookParts("S"),
      ...more,
      { name: "xl/worksheets/sheet1.xml", content: [`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`] },
    ]),
  );

test("reads what another writer made: dates, numbers, truths as they are seen", async () => {
  const row = [
    { value: new Date("2026-11-21T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
    { value: new Date("2026-11-21T13:30:00Z"), type: Date, format: "yyyy-mm-dd hh:mm" },
    { value: 0.1 + 0.2, type: Number },
    { value: 1_234_567, type: Number },
    { value: true, type: Boolean },
    { value: "007", type: String },
  ];
  const bytes = await joined(
    (await (
      writeExcelFile([row] as never, { sheet: "A & B" }).toStream as () => Promise<AsyncIterable<Buffer>>
    )()) as AsyncIterable<Buffer>,
  );
  expect(await cells(bytes)).toEqual([["2026-11-21", "2026-11-21T13:30:00", "0.3", "1234567", "TRUE", "007"]]);
  expect(await cells(bytes, "A & B")).toHaveLength(1);
  await expect(cells(bytes, "C")).rejects.toThrow('no sheet "C"');
});

test("reads a long sheet whole, whatever its pieces", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`row ${at}`, "text & more <b> ".repeat(1 + (at % 7)), at % 3 === 0 ? "" : "x"]);
  const read = await cells(await joined(writeXlsx(rows, "S")));
  expect(read.length).toBe(rows.length);
  const different = read.findIndex((row, at) => row.some((cell, column) => cell !== rows[at]?.[column]));
  expect(different).toBe(-1);
});

test("refuses an archive that unpacks to more than it may, without unpacking it all", async () => {
  const zeros = deflateRawSync(Buffer.alloc(120 * 1024 * 1024));
  const claim = Buffer.alloc(30);
  claim.write("PK\x03\x04", 0, "latin1");
  claim.writeUInt16LE(8, 8);
  claim.writeUInt32LE(zeros.length, 18);
  claim.writeUInt32LE(1_000, 22);
  claim.writeUInt16LE(1, 26);
  await expect(cells(Buffer.concat([claim, Buffer.from("a"), zeros]))).rejects.toMatchObject({ code: "too_large" });
});

test("refuses more than 1,000 entries", async () => {
  const many = Array.from({ length: 1_000 }, (_, at) => ({ name: `${at}`, content: ["x"] }));
  await expect(book("", many).then((bytes) => cells(bytes))).rejects.toMatchObject({ code: "too_large" });
});

test.each([
  ["a row far away", '<row r="99999999999"><c r="A1"/></row>'],
  ["a row as an entity", '<row r="&#57;99999999"><c r="A1"/></row>'],
  ["a row by another way to write numbers", '<row r="1e9"></row>'],
  ["a column far away", '<row r="1"><c r="ZZZZZZZ1" t="n"><v>1</v></c></row>'],
  ["a column with a prefix, behind a bracket", `<x:row r="1"><x:c x=">" r='ZZZZZZZ1' t="n"><v>1</v></x:c></x:row>`],
])("refuses %s", async (_what, sheet) => {
  await expect(book(sheet).then((bytes) => cells(bytes))).rejects.toThrow("a cell has a false address");
});

test("refuses too many filled columns and rows before they are laid out; empty ones do not count", async () => {
  await expect(book('<row r="7"><c r="XFD7" t="n"><v>1</v></c></row>').then((bytes) => cells(bytes))).rejects.toThrow(
    "Row 7 has more than 500 columns",
  );
  await expect(book('<row r="1048576"><c r="A1048576" t="n"><v>1</v></c></row>').then((bytes) => cells(bytes))).rejects.toThrow(
    "more than 50,000 rows",
  );
  expect(await book('<row r="1"><c r="A1" t="n"><v>5</v></c><c r="XFD1" s="1"/></row>').then((bytes) => cells(bytes))).toEqual([["5"]]);
});

test("refuses what is encrypted, no workbook, or damaged", async () => {
  const whole = await joined(writeXlsx([["a"]], "S"));
  const locked = Buffer.from(whole);
  locked.writeUInt16LE(locked.readUInt16LE(6) | 1, 6);
  await expect(cells(locked)).rejects.toThrow("behind a password");
  await expect(cells(await joined(writeZip([{ name: "a.txt", content: ["x"] }])))).rejects.toThrow("no Excel workbook");
  await expect(cells(whole.subarray(0, whole.length >> 1))).rejects.toThrow(/damaged|no Excel workbook/);
  await expect(cells(Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), randomBytes(5_000)]))).rejects.toMatchObject({ code: "invalid" });
});

test("no bytes of a workbook changed at random break more than the reading", async () => {
  const whole = await joined(
    writeXlsx(
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "S",
    ),
  );
  for (let round = 0; round < 150; round++) {
    const broken = Buffer.from(whole);
    for (let i = 0; i < 3; i++) broken[4 + Math.floor(Math.random() * (broken.length - 4))] = Math.floor(Math.random() * 256);
    await cells(broken).catch((error: { code?: string }) => expect(["invalid", "too_large"]).toContain(error.code));
  }
});

test("says which text no cell of Excel holds", async () => {
  await expect(joined(writeXlsx([["a"], ["x", "y".repeat(32_768)]], "S"))).rejects.toThrow("Row 2, column B: a text of 32,768 characters");
});
