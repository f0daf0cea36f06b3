const DANGEROUS = /^[=+\-@\t\r＝＋－＠]/;

/** One CSV cell (RFC 4180); what a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with CRLF, and a mark that makes spreadsheets read UTF-8. */
export const csvText = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
