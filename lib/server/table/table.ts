import type { CellSource } from "@/lib/model/cells/export-columns";
import { AppError } from "@/lib/model/errors";
import { IMPORT_ROWS_MAX, type ImportFormat } from "@/lib/model/import";

/** A row as it stands in the file, `row` counted as a spreadsheet counts: the first is 1, and blank ones count too. */
export type TableRow = { row: number; cells: string[] };

export type TableOptions = {
  format?: ImportFormat;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** With them Personary's own JSON comes out as the very columns its CSV has. */
  sources?: readonly CellSource[];
};

/** `rows` holds every row that is not blank, titles included, and can be walked once; it throws AppError where the file cannot be read. */
export type Table = {
  format: ImportFormat;
  encoding: string | null;
  delimiter: string | null;
  sheets: string[] | null;
  sheet: string | null;
  rows: AsyncIterable<TableRow>;
};

export const COLUMNS_MAX = 500;
export const CELL_MAX = 100_000;
/** Of all cells together: what a workbook shares between cells counts each time. */
const TEXT_MAX = 100 * 1024 * 1024;

const count = (n: number) => n.toLocaleString("en");

export const tooManyRows = () =>
  new AppError("too_large", `This file has more than ${count(IMPORT_ROWS_MAX)} rows. Split it into smaller files.`);

export const tooManyColumns = (row: number) =>
  new AppError("too_large", `Row ${count(row)} has more than ${COLUMNS_MAX} columns. Remove those that are not needed.`);

export const unreadable = (message: string, row?: number) =>
  new AppError("invalid", row === undefined ? message : `Row ${count(row)}: ${message}`, {
    ...(row !== undefined && { issues: [{ path: ["row", row], message }] }),
  });

/** Lets through what this app can keep; blank rows are left out, their numbers stay. */
export async function* bounded(rows: AsyncIterable<TableRow> | Iterable<TableRow>): AsyncGenerator<TableRow> {
  let [seen, text] = [0, 0];
  for await (const { row, cells } of rows) {
    if (cells.length > COLUMNS_MAX && cells.slice(COLUMNS_MAX).some((cell) => cell !== "")) throw tooManyColumns(row);
    const kept = cells.length > COLUMNS_MAX ? cells.slice(0, COLUMNS_MAX) : cells;
    let isBlank = true;
    for (const cell of kept) {
      if (cell === "") continue;
      text += checkedLength(cell, row);
      isBlank &&= cell.trim() === "";
    }
    if (text > TEXT_MAX) throw new AppError("too_large", `Up to row ${count(row)} this file already holds more text than can be read.`);
    if (isBlank) continue;
    seen += 1;
    // Titles are a row too.
    if (seen > IMPORT_ROWS_MAX + 1) throw tooManyRows();
    yield { row, cells: kept };
  }
}

function checkedLength(cell: string, row: number): number {
  if (cell.length > CELL_MAX) {
    throw new AppError(
      "too_large",
      `Row ${count(row)}: a cell holds ${count(cell.length)} characters; at most ${count(CELL_MAX)} are read.`,
    );
  }
  if (cell.includes("\0")) throw unreadable("a cell holds a NUL character, which no text has.", row);
  if (!cell.isWellFormed()) throw unreadable("a cell holds half of a character pair.", row);
  return cell.length;
}
