import { plain } from "./search-text";

export type FileRow = { row: number; cells: readonly string[] };

/** Rows at the top of a file among which its titles are looked for. */
export const HEADER_LOOK = 20;
const TITLE_MAX = 80;
const SHOWN_MAX = 200;

const isFilled = (cell: string): boolean => cell.trim() !== "";
const filledOf = ({ cells }: FileRow): string[] => cells.filter(isFilled);

/** A number, a date, an address, an id: never a title. */
const isDatum = (cell: string): boolean => /^[-+]?[\d\s.,:/%$€£-]+$|^\S+@\S+$|^https?:|^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(cell.trim());
const isTitle = (cell: string): boolean => cell.trim().length <= TITLE_MAX && !/[\r\n]/.test(cell.trim()) && !isDatum(cell);

/**
 * The row that holds the titles among the first of a file: short distinct texts over most of its columns, some of them known names;
 * where no name is known, a first row that looks unlike those below. Undefined: the file has none.
 */
export function findHeader(rows: readonly FileRow[], isKnown: (title: string) => boolean): number | undefined {
  const width = Math.max(0, ...rows.map((row) => filledOf(row).length));
  const able = rows.filter((row) => filledOf(row).length > width / 2 && filledOf(row).every(isTitle));
  const known = able.find((row) => {
    const hits = filledOf(row).filter(isKnown).length;
    return hits > 0 && hits * 5 >= filledOf(row).length && (hits > 1 || isDistinct(row));
  });
  if (known) return known.row;
  const [first] = rows.filter((row) => filledOf(row).length > width / 2);
  return first && able.includes(first) && isDistinct(first) && isUnlike(first, rows) ? first.row : undefined;
}

const isDistinct = (row: FileRow): boolean => new Set(filledOf(row).map(plain)).size === filledOf(row).length;

/** Some column holds under this row what is no title, or far longer texts. */
function isUnlike(top: FileRow, rows: readonly FileRow[]): boolean {
  const below = rows.slice(rows.indexOf(top) + 1);
  return top.cells.some((title, at) => {
    const cells = below.map(({ cells }) => cells[at] ?? "").filter(isFilled);
    if (!isFilled(title) || cells.length === 0) return false;
    const length = cells.reduce((sum, cell) => sum + cell.trim().length, 0) / cells.length;
    return cells.every((cell) => !isTitle(cell)) || length > 3 * title.trim().length + 10;
  });
}

/** One title per column, those without any numbered. */
export const titlesOf = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => (cells[at] ?? "").trim().replace(/\s+/g, " ").slice(0, SHOWN_MAX) || `Column ${at + 1}`);

/** The first title that two columns have, case and space folded, with the numbers of both. */
export function doubleTitle(titles: readonly string[]): { title: string; columns: [number, number] } | undefined {
  const seen = new Map<string, number>();
  for (const [at, title] of titles.entries()) {
    const before = seen.get(plain(title));
    if (before !== undefined) return { title, columns: [before + 1, at + 1] };
    seen.set(plain(title), at);
  }
  return undefined;
}
