import "server-only";
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { unshielded } from "@/lib/model/cells/formula";
import { CSV_OPTIONS } from "./csv-records";
import { type TableRow, unreadable } from "./table";

/** Rows of delimited text as they are read; nothing but the piece at hand is in memory. */
export async function* csvRows(text: Iterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ ...CSV_OPTIONS, record_delimiter: [...CSV_OPTIONS.record_delimiter], delimiter });
  const source = Readable.from(text);
  pipeline(source, parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      yield { row, cells: (record as string[]).map(unshielded) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    throw unreadable(
      unclosed ? "a quotation mark opens here and is never closed." : "this is not a row of a table.",
      Number(error.records ?? row) + 1,
    );
  } finally {
    source.destroy();
  }
}
