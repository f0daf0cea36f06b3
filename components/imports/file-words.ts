import { formatNumber, plural } from "@/lib/client/format";
import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from "@/lib/model/import-limits";

const KIB = 1024;
const MIB = KIB * KIB;

/** "640 bytes", "12 KiB", "9.8 MiB". */
export function bytesWords(bytes: number): string {
  if (bytes < KIB) return plural(bytes, "byte");
  if (bytes < MIB) return `${Math.round(bytes / KIB)} KiB`;
  return `${(bytes / MIB).toFixed(bytes < 10 * MIB ? 1 : 0)} MiB`;
}

export const LIMIT_WORDS = `up to ${formatNumber(IMPORT_ROWS_MAX)} rows and ${IMPORT_BYTES_MAX / MIB} MiB`;
export const ACCEPT = ".csv,.tsv,.tab,.txt,.xlsx,.json,text/csv,text/tab-separated-values,application/json";

const KNOWN = /\.(csv|tsv|tab|txt|xlsx|json)$/i;
const OLD_EXCEL = /\.(xls|xlsm|xlsb|ods|numbers)$/i;

/** Why a file is not worth sending, before a byte of it leaves. */
export function fileProblem({ name, size }: { name: string; size: number }): string | undefined {
  if (OLD_EXCEL.test(name))
    return `“${name}” is a spreadsheet in a form that cannot be read here. Save it as .xlsx or .csv, then bring that.`;
  if (/\.[a-z0-9]{1,5}$/i.test(name) && !KNOWN.test(name))
    return `“${name}” is not a table. Bring a CSV, a TSV, an Excel file (.xlsx) or JSON.`;
  if (size === 0) return `“${name}” is empty. Nothing was sent.`;
  if (size > IMPORT_BYTES_MAX)
    return `“${name}” is ${bytesWords(size)} large, and one import takes ${LIMIT_WORDS}. Split it into several files and bring them one after the other.`;
  return undefined;
}
