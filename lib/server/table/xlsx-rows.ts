import "server-only";
import { readSheet } from "read-excel-file/node";
import { AppError } from "@/lib/model/errors";
import { sheetLook } from "./sheet-look";
import { type TableRow, unreadable } from "./table";
import { sheetNames } from "./workbook";
import { zipAgain } from "./zip-again";
import { type ZipEntry, zipEntries } from "./zip-entries";

const WORKBOOK = "xl/workbook.xml";

/** One sheet of a workbook as text, the first unless another is named. The archive is checked before anything is made of it. */
export async function readWorkbook(zip: Buffer, wanted?: string): Promise<{ rows: Iterable<TableRow>; sheets: string[]; sheet: string }> {
  const book: Buffer[] = [];
  const all = await zipEntries(zip, (name) => {
    if (name === WORKBOOK) return (piece) => void book.push(piece);
    return /^\/?xl\/.*\.xml$/.test(name) && !/sharedStrings|styles/i.test(name) ? sheetLook() : undefined;
  });
  const entries = onlyText(all);
  if (book.length === 0) throw unreadable("This archive holds no Excel workbook. Save the table as .xlsx or CSV.");
  const sheets = sheetNames(Buffer.concat(book).toString("utf8"));
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined) throw unreadable("This workbook has no sheet.");
  if (!sheets.includes(sheet)) throw unreadable(`This workbook has no sheet "${sheet.slice(0, 100)}".`);
  return { rows: textRows(await cellsOf(zipAgain(entries), sheets.indexOf(sheet) + 1)), sheets, sheet };
}

/** Parts that a reader of cells opens, each name once. */
function onlyText(entries: readonly ZipEntry[]): ZipEntry[] {
  const kept = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!/\.xml(?:\.rels)?$/.test(entry.name)) continue;
    if (kept.has(entry.name)) throw unreadable("This Excel file is damaged: it holds one part twice.");
    kept.set(entry.name, entry);
  }
  return [...kept.values()];
}

type Cell = string | number | boolean | Date | null;

async function cellsOf(zip: Buffer, sheet: number): Promise<Cell[][]> {
  try {
    return (await readSheet(zip, sheet, { trim: false, parseNumber: Number })) as unknown as Cell[][];
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable("This Excel file is damaged: its sheet cannot be read. Save it again in Excel, or as CSV.");
  }
}

function* textRows(rows: Cell[][]): Generator<TableRow> {
  for (const [at, row] of rows.entries()) yield { row: at + 1, cells: row.map(cellText) };
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // A spreadsheet shows 15 digits: 0.1 + 0.2 is 0.3 there.
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)));
  const time = Number.isNaN(cell.getTime()) ? "" : cell.toISOString();
  return time.endsWith("T00:00:00.000Z") ? time.slice(0, 10) : time.slice(0, 19);
}
