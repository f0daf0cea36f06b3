import { plural } from "@/lib/client/format";
import type { Import, ImportFormat } from "@/lib/model/import";

export const FORMAT_WORDS: Record<ImportFormat, string> = { csv: "CSV", tsv: "Tab-separated", xlsx: "Excel", json: "JSON" };

const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252 (Western European)",
  "windows-1250": "Windows-1250 (Central European)",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "iso-8859-15": "ISO 8859-15 (Latin 9)",
  macintosh: "Mac Roman",
  "utf-16le": "UTF-16, little end first",
  "utf-16be": "UTF-16, big end first",
  shift_jis: "Shift JIS (Japanese)",
  gb18030: "GB 18030 (Chinese)",
};
const DELIMITERS: Readonly<Record<string, string>> = { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar" };

/** What is usual, and what this file was read with. */
const withOwn = (known: Readonly<Record<string, string>>, own: string | null) => {
  const found = own === null ? undefined : Object.keys(known).find((value) => value.toLowerCase() === own.toLowerCase());
  const more = own === null || found !== undefined ? [] : [{ value: own, label: own }];
  return [...Object.entries(known).map(([value, label]) => ({ value: value === found && own ? own : value, label })), ...more];
};

export const encodingOptions = (own: string | null) => withOwn(ENCODINGS, own);
export const delimiterOptions = (own: string | null) => withOwn(DELIMITERS, own);

const encodingWord = (own: string): string => ENCODINGS[own.toLowerCase()]?.replace(/ \(.*/, "") ?? own;

/** "CSV, Windows-1252, separated by semicolons, titles in row 1". */
export function readWords({ format, encoding, delimiter, sheet, headerRow }: Import): string {
  const parts = [
    FORMAT_WORDS[format],
    encoding && encodingWord(encoding),
    format === "csv" && delimiter && `separated by ${DELIMITERS[delimiter] ? `${DELIMITERS[delimiter].toLowerCase()}s` : `“${delimiter}”`}`,
    sheet && `sheet “${sheet}”`,
    format !== "json" && (headerRow === null ? "no row of titles" : `titles in row ${headerRow}`),
  ];
  return parts.filter(Boolean).join(", ");
}

/** "312 rows, 14 columns". */
export const sizeWords = ({ rows, columns }: Pick<Import, "rows" | "columns">): string =>
  `${plural(rows, "row")}, ${plural(columns.length, "column")}`;
