/** A cell by the row's place in the list and the column's on screen. */
export type Spot = { row: number; col: number };
/** Chosen cells: from where it began to where it is now, any way round. */
export type CellRange = { from: Spot; to: Spot };
export type Box = { top: number; bottom: number; left: number; right: number };

export const boxOf = ({ from, to }: CellRange): Box => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.col, to.col),
  right: Math.max(from.col, to.col),
});

export const cellCount = ({ top, bottom, left, right }: Box): number => (bottom - top + 1) * (right - left + 1);

const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** Where a key leads; with `extend` the range grows from where it began. Undefined for other keys. */
export function stepRange(range: CellRange, key: string, extend: boolean, size: { rows: number; cols: number }): CellRange | undefined {
  const [down, across] = (Object.hasOwn(STEPS, key) && STEPS[key]) || [];
  if (down === undefined || across === undefined) return undefined;
  const to = { row: within(range.to.row + down, size.rows - 1), col: within(range.to.col + across, size.cols - 1) };
  return extend ? { from: range.from, to } : { from: to, to };
}

const RUNS = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+([.,]\d+)*\s?%?$/;

/** A spreadsheet must not run what a persona says: what begins like a formula gets an apostrophe in front, plain numbers do not. */
export const safeCell = (text: string): string => (RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "").replaceAll("\n", "<br>");

/** As spreadsheets exchange cells: tabs between, quotes where a cell holds tabs, quotes or lines. One cell alone stays as it is said. */
export function asPlainText(grid: readonly (readonly string[])[]): string {
  const only = grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : undefined;
  if (only !== undefined) return safeCell(only);
  return grid.map((row) => row.map((cell) => quoted(safeCell(cell))).join("\t")).join("\n");
}

/** A table for documents and spreadsheets; nothing in a cell is taken as markup. */
export const asHtml = (grid: readonly (readonly string[])[]): string =>
  `<table>${grid.map((row) => `<tr>${row.map((cell) => `<td>${escaped(safeCell(cell))}</td>`).join("")}</tr>`).join("")}</table>`;
