import { IMPORT_ROWS_MAX } from "@/lib/model/import";
import { COLUMNS_MAX, tooManyColumns, tooManyRows, unreadable } from "./table";

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const PLACED = /^<(?:[\w-]+:)*(row|c)[\s/>]/;
const ADDRESS = /[\s:]r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const SANE = /^([A-Z]{0,3})(\d{1,7})$/;

/** Watches a worksheet go by and throws before a false address makes anybody reserve room for cells that are not there. */
export function sheetLook(): (piece: Buffer) => void {
  let rest = "";
  return (piece) => {
    const text = rest + piece.toString("latin1");
    const last = text.lastIndexOf("<");
    if (last < 0) {
      rest = text.slice(-100_000);
      return;
    }
    rest = text.slice(last);
    for (let at = text.indexOf("<"); at < last; ) {
      const next = text.indexOf("<", at + 1);
      const code = text.charCodeAt(at + 1);
      // Nothing but rows and cells begins so, or with a prefix.
      if (code === 99 || code === 114 || text.slice(at, at + 20).includes(":")) checkTag(text.slice(at, next));
      at = next;
    }
  };
}

function checkTag(tag: string): void {
  const kind = PLACED.exec(tag)?.[1];
  if (kind === undefined) return;
  for (const [, double, single] of tag.matchAll(ADDRESS)) {
    const [, letters = "", digits = ""] = SANE.exec(double ?? single ?? "") ?? [];
    const [row, column] = [Number(digits), columnOf(letters)];
    if (digits === "" || row < 1 || row > ROWS || column > COLUMNS)
      throw unreadable("This Excel file is damaged: a cell has a false address.");
    const isFilled = kind === "c" && !/\/>\s*$/.test(tag);
    if (isFilled && row > IMPORT_ROWS_MAX + 1_000) throw tooManyRows();
    if (isFilled && column > COLUMNS_MAX) throw tooManyColumns(row);
  }
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
