import "server-only";
import { stringify } from "csv-stringify/sync";
import { shielded } from "@/lib/model/cells/formula";

const ROWS_AT_ONCE = 100;
const OPTIONS = { record_delimiter: "windows", quoted_match: /[\r\n;\t]|^\s|\s$|^'/ } as const;

type Rows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** RFC 4180 in UTF-8, with the mark spreadsheets know it by; what they would run as a formula gets an apostrophe in front. */
export async function* writeCsv(rows: Rows): AsyncGenerator<Uint8Array> {
  let held: string[][] = [];
  let mark = "\uFEFF";
  const text = () => Buffer.from(mark + stringify(held, OPTIONS));
  for await (const row of rows) {
    held.push(row.map(shielded));
    if (held.length < ROWS_AT_ONCE) continue;
    yield text();
    held = [];
    mark = "";
  }
  if (held.length > 0) yield text();
}
