import "server-only";
import { REASON } from "@/lib/model/import-map";
import { importRows } from "./import-rows";
import type { ImportRow } from "./import-view";

const AT_ONCE = 500;

/** Some rows of an import in its own columns, and why each was not taken in a last one. Throws `not_found` when the content is cleaned away. */
export async function* badRows(row: ImportRow, reasons: ReadonlyMap<number, string>): AsyncGenerator<string[]> {
  const titles = row.columns.map(({ header }) => header);
  const width = Math.max(titles.length, await widest(row, reasons));
  yield [...padded(titles, width), REASON];
  for await (const lines of importRows(row, AT_ONCE))
    for (const { row: number, cells } of lines) {
      const reason = reasons.get(number);
      if (reason !== undefined) yield [...padded(cells, width), `Row ${number.toLocaleString("en")}: ${reason}`];
    }
}

const padded = (cells: readonly string[], width: number): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? "");

/** Rows may hold more cells than there are titles. */
async function widest(row: ImportRow, reasons: ReadonlyMap<number, string>): Promise<number> {
  let most = 0;
  for await (const lines of importRows(row, AT_ONCE))
    for (const { row: number, cells } of lines) if (reasons.has(number)) most = Math.max(most, filledWidth(cells));
  return most;
}

const filledWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;
