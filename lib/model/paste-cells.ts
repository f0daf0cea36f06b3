export type Cells = string[][];

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

const filled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== "");

/** Rows of cells when the whole text is a table: copied from a spreadsheet, of markdown, or separated by commas or semicolons. */
export function cellsIn(text: string): Cells | undefined {
  return markdownCells(text) ?? spreadsheetCells(text) ?? separated(text, ",") ?? separated(text, ";");
}

/** "| a | b |" as cells; undefined for a line that is no row. */
export function rowCells(line: string): string[] | undefined {
  const inner = line.trim();
  if (!inner.startsWith("|") || inner.length < 3) return undefined;
  return inner
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim().replace(/<br\s*\/?>/gi, "\n"));
}

export const isRule = (line: string): boolean => line.includes("-") && line.includes("|") && RULE.test(line);

function markdownCells(text: string): Cells | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const rule = lines[1];
  if (rule === undefined || !isRule(rule) || lines.length < 3) return undefined;
  const rows = lines.map((line) => rowCells(line.trim().startsWith("|") ? line : `|${line}|`));
  if (!lines.every((line) => line.includes("|"))) return undefined;
  return rows.flatMap((row, at) => (row && at !== 1 && filled(row) ? [row] : []));
}

function spreadsheetCells(text: string): Cells | undefined {
  if (!text.includes("\t")) return undefined;
  const rows = delimited(text, "\t")?.filter(filled);
  if (!rows || rows.length === 0 || !rows.every((row) => row.length > 1)) return undefined;
  return rows.length > 1 || rows[0]?.length === 2 ? rows : undefined;
}

function separated(text: string, mark: string): Cells | undefined {
  const rows = delimited(text.trim(), mark)?.filter(filled);
  const width = rows?.[0]?.length ?? 0;
  if (!rows || rows.length < 2 || width < 2 || !rows.every((row) => row.length === width)) return undefined;
  return rows;
}

/** Cells as RFC 4180 has them; undefined when a quotation mark is never closed. */
function delimited(text: string, mark: string): Cells | undefined {
  const rows: Cells = [];
  let [row, at] = [[] as string[], 0];
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : -1;
    if (text[at] === '"' && quoted < 0) return undefined;
    const from = quoted < 0 ? at : quoted;
    const stop = nextOf(text, from, mark);
    const cell = quoted < 0 ? text.slice(at, stop) : text.slice(at + 1, quoted - 1).replaceAll('""', '"') + text.slice(quoted, stop);
    row.push(cell.trim());
    if (text[stop] !== mark) {
      rows.push(row);
      row = [];
    }
    at = stop + 1;
  }
  return rows;
}

/** Just behind the closing quotation mark. */
function quotedEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1;
  return -1;
}

function nextOf(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === mark || text[at] === "\n") return at;
  return text.length;
}
