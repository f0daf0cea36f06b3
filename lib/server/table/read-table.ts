import "server-only";
import { AppError } from "@/lib/model/errors";
import { IMPORT_BYTES_MAX, type ImportFormat } from "@/lib/model/import";
import { csvRows } from "./csv-rows";
import { delimiterOf } from "./delimiter";
import { jsonRows } from "./json-rows";
import { bounded, type Table, type TableOptions, unreadable } from "./table";
import { decoded, encodingOf, headText } from "./text-encoding";
import { readWorkbook } from "./xlsx-rows";

/**
 * A file that somebody brought, or cells that they pasted, as rows of text. What is not told is found out.
 * Throws `too_large` and `invalid`; what is wrong in the middle of the file comes out of `rows`, with the row's number.
 */
export async function readTable(bytes: AsyncIterable<Uint8Array>, options: TableOptions = {}): Promise<Table> {
  const chunks = await gathered(bytes);
  const start = Buffer.concat(chunks.slice(0, 8)).subarray(0, 16);
  const refused = refusedKind(start);
  if (refused) throw unreadable(refused);
  const isZip = start.subarray(0, 2).toString("latin1") === "PK";
  if (options.format === "xlsx" || (isZip && options.format === undefined)) {
    const { rows, sheets, sheet } = await readWorkbook(Buffer.concat(chunks), options.sheet);
    return { format: "xlsx", encoding: null, delimiter: null, sheets, sheet, rows: bounded(rows) };
  }
  return textTable(chunks, options);
}

async function textTable(chunks: readonly Uint8Array[], options: TableOptions): Promise<Table> {
  const encoding = encodingOf(chunks, options.encoding);
  const head = headText(chunks, encoding);
  const format = options.format ?? (looksLikeJson(head) ? "json" : undefined);
  if (format === "json") {
    const rows = jsonRows(chunks, encoding, options.sources);
    return { format, encoding, delimiter: null, sheets: null, sheet: null, rows: bounded(rows) };
  }
  const delimiter = options.delimiter ?? (format === "tsv" ? "\t" : delimiterOf(head));
  const told: ImportFormat = format ?? (delimiter === "\t" ? "tsv" : "csv");
  const rows = csvRows(decoded(chunks, encoding), delimiter);
  return { format: told, encoding, delimiter, sheets: null, sheet: null, rows: bounded(rows) };
}

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > IMPORT_BYTES_MAX) {
      throw new AppError("too_large", `This file is larger than ${IMPORT_BYTES_MAX / 1024 / 1024} MB. Split it, or leave out columns.`);
    }
    chunks.push(chunk);
  }
  if (size === 0) throw unreadable("This file is empty.");
  return chunks;
}

const looksLikeJson = (head: string): boolean => /^\s*(?:\[\s*(?:\{|\]\s*$)|\{\s*["}])/.test(head);

/** First bytes in hex. */
const REFUSED: [string, string][] = [
  ["d0cf11e0", "This is an old Excel file (.xls) or one behind a password. Save it as .xlsx without a password."],
  ["25504446", "This is a PDF. Save the table as CSV or Excel (.xlsx)."],
  ["89504e47", "This is a picture. Save the table as CSV or Excel (.xlsx)."],
  ["ffd8ff", "This is a picture. Save the table as CSV or Excel (.xlsx)."],
];

const refusedKind = (start: Buffer): string | undefined => REFUSED.find(([mark]) => start.toString("hex").startsWith(mark))?.[1];
