import "server-only";
import { AppError } from "@/lib/model/errors";
import { workbookParts } from "./workbook-parts";
import { writeZip } from "./zip-write";

/** Of one cell, by Excel's own limits. */
export const XLSX_CELL_MAX = 32_767;
const ROWS_AT_ONCE = 50;
/** Characters that XML cannot hold or that its readers change, and whatever looks like such an escape already (ECMA-376 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped.
const UNSAFE = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

type Rows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/**
 * A workbook of one sheet whose cells are all text, titles on top and kept in sight; made as it is taken, so that no table is too long for it.
 * Throws `too_large` for a text no cell of Excel holds.
 */
export const writeXlsx = (rows: Rows, sheet: string): AsyncGenerator<Uint8Array> =>
  writeZip([...workbookParts(sheet), { name: "xl/worksheets/sheet1.xml", content: sheetXml(rows) }]);

const START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" customHeight="1"/><cols><col min="1" max="16384" width="24" customWidth="1" style="1"/></cols><sheetData>';

async function* sheetXml(rows: Rows): AsyncGenerator<string> {
  let [xml, row] = [START, 0];
  for await (const cells of rows) {
    row += 1;
    xml += `<row r="${row}">${cells.map((cell, at) => cellXml(cell, row, at)).join("")}</row>`;
    if (row % ROWS_AT_ONCE !== 0) continue;
    yield xml;
    xml = "";
  }
  yield `${xml}</sheetData></worksheet>`;
}

function cellXml(cell: string, row: number, at: number): string {
  if (cell === "") return "";
  if (cell.length > XLSX_CELL_MAX) throw tooLong(cell.length, row, at);
  const text = cell
    .replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
  return `<c r="${columnName(at)}${row}" s="${row === 1 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A, B … Z, AA … */
const columnName = (at: number): string => (at < 26 ? "" : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const tooLong = (length: number, row: number, at: number) =>
  new AppError(
    "too_large",
    `Row ${row.toLocaleString("en")}, column ${columnName(at)}: a text of ${length.toLocaleString("en")} characters does not fit a cell of Excel (${XLSX_CELL_MAX.toLocaleString("en")}). Choose CSV or JSON.`,
  );
