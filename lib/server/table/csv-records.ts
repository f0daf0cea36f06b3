import { parse } from "csv-parse/sync";
import { delimiterOf } from "./delimiter";

export const CSV_OPTIONS = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
} as const;

/** Rows of a text that may end anywhere, for counting them. */
export function parseRecords(text: string): string[][] {
  const options = { ...CSV_OPTIONS, record_delimiter: [...CSV_OPTIONS.record_delimiter], delimiter: delimiterOf(text.slice(0, 65_536)) };
  try {
    return parse(text, options);
  } catch {
    try {
      return parse(`${text}"`, options);
    } catch {
      return text.split(/\r\n|\n|\r/).map((line) => [line]);
    }
  }
}
