import "server-only";
import { AppError } from "@/lib/model/errors";
import { IMPORT_ROWS_MAX, type ImportFormat } from "@/lib/model/import";
import { doubleTitle, type FileRow, findHeader, HEADER_LOOK, titlesOf } from "@/lib/model/import-header";
import { pacer } from "@/lib/server/pace";
import { readTable } from "@/lib/server/table/read-table";
import { type TableOptions, tooManyRows } from "@/lib/server/table/table";

/** How a file is read; `headerRow` null: it has no titles, undefined: that is found out. */
export type ReadOptions = TableOptions & { headerRow?: number | null };

export type Reading = {
  format: ImportFormat;
  encoding: string | null;
  delimiter: string | null;
  sheets: string[] | null;
  sheet: string | null;
  headerRow: number | null;
  /** Below the titles. */
  rows: number;
  columns: { header: string; samples: string[]; filled: number }[];
};

const SAMPLES = 3;
const SAMPLE_LENGTH = 120;

/** Walks a file once: how it is read, where its titles are, what its columns hold. Throws `invalid` and `too_large`, naming the row. */
export async function readFile(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  isKnown: (title: string) => boolean,
): Promise<Reading> {
  const { rows, ...table } = await readTable(bytes, options);
  const pace = pacer();
  const columns: { samples: string[]; filled: number }[] = [];
  let count = 0;
  const take = ({ cells }: FileRow) => {
    count += 1;
    for (const [at, cell] of cells.entries()) {
      columns[at] ??= { samples: [], filled: 0 };
      if (cell.trim() !== "") addCell(columns[at], cell);
    }
  };
  const top: FileRow[] = [];
  let header: FileRow | null | undefined;
  const settle = () => {
    header = headerOf(top, table.format, options.headerRow, isKnown);
    for (const row of top) if (row.row > (header?.row ?? 0)) take(row);
  };
  const look = Math.max(HEADER_LOOK, options.headerRow ?? 0);
  for await (const row of rows) {
    await pace();
    if (top.length < look) top.push(row);
    else {
      if (header === undefined) settle();
      take(row);
    }
  }
  if (header === undefined) settle();
  return { ...table, headerRow: header?.row ?? null, rows: counted(count, header ?? null), columns: titled(header ?? null, columns) };
}

function addCell(column: { samples: string[]; filled: number }, cell: string): void {
  column.filled += 1;
  if (column.samples.length < SAMPLES) column.samples.push(cell.trim().slice(0, SAMPLE_LENGTH).toWellFormed());
}

function headerOf(top: readonly FileRow[], format: ImportFormat, told: number | null | undefined, isKnown: (title: string) => boolean) {
  if (top.length === 0) throw new AppError("invalid", "This file holds no cell with anything in it.");
  if (told === null) return null;
  const found = told ?? (format === "json" ? top[0]?.row : findHeader(top, isKnown));
  if (found === undefined) return null;
  const header = top.find(({ row }) => row === found);
  if (!header) throw issueOf(found, "holds nothing, so it cannot be the row of titles. Choose another one.");
  const double = doubleTitle(header.cells.filter((cell) => cell.trim() !== ""));
  if (!double) return header;
  throw issueOf(found, `has the title “${double.title.trim()}” twice. Give each column a title of its own and bring the file again.`);
}

const issueOf = (row: number, problem: string) =>
  new AppError("invalid", `Row ${row.toLocaleString("en")} ${problem}`, { issues: [{ path: ["row", row], message: problem }] });

function counted(rows: number, header: FileRow | null): number {
  if (rows === 0) throw issueOf(header?.row ?? 1, "holds titles, and nothing is below it. Add a row for each persona.");
  if (rows > IMPORT_ROWS_MAX) throw tooManyRows();
  return rows;
}

/** As many columns as there are titles, those at the end that hold nothing left out; without titles as many as any row has. */
function titled(header: FileRow | null, held: readonly { samples: string[]; filled: number }[]): Reading["columns"] {
  const isUsed = (at: number) => (header?.cells[at] ?? "").trim() !== "" || (held[at]?.filled ?? 0) > 0;
  let width = header ? header.cells.length : held.length;
  while (width > 0 && !isUsed(width - 1)) width -= 1;
  return titlesOf(header?.cells ?? [], width).map((title, at) => ({
    header: title,
    samples: held[at]?.samples ?? [],
    filled: held[at]?.filled ?? 0,
  }));
}
