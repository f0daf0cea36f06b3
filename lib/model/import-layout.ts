import type { Field } from "./field";
import type { ColumnMode, ImportColumn, ImportTarget } from "./import";
import type { Cell } from "./import-change";
import type { MapRules } from "./import-map";
import { type Slot, slotOf } from "./import-slot";
import { isEmpty } from "./json";

type Fact = Extract<ImportTarget, { fact: string }>["fact"];
type Placed = { index: number; title: string; mode: ColumnMode; slot: Slot };

/** How the rows of a file are read for the personas of one source. */
export type Layout = { placed: readonly Placed[]; homeless: readonly { index: number; title: string; field: string }[] };

/** `homeless`: columns whose field this source does not have. */
export function layoutFor(
  source: { id: string; fields: readonly Field[] },
  columns: readonly ImportColumn[],
  rules: Pick<MapRules, "about">,
): Layout {
  const placed: Placed[] = [];
  const homeless: Layout["homeless"][number][] = [];
  for (const { index, header: title, target, mode } of columns) {
    if (!target || "fact" in target || rules.about.get(title)?.has(source.id) === false) continue;
    const slot = slotOf(source.fields, target);
    if (slot) placed.push({ index, title, mode, slot });
    else homeless.push({ index, title, field: target.field });
  }
  return { placed, homeless };
}

export const cellsOf = ({ placed }: Layout, cells: readonly string[]): Cell[] =>
  placed.map(({ index, title, mode, slot }) => ({ title, mode, slot, text: cells[index] ?? "" }));

/** Why a row cannot be read with these columns; undefined when it can. */
export function rowProblem(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  { homeless }: Layout,
  label: string,
): string | undefined {
  const extra = cells.slice(columns.length).findIndex((cell) => cell.trim() !== "");
  if (extra >= 0)
    return `It has something in column ${columns.length + extra + 1}, and the titles end with column ${columns.length}: a cell with a separator in it needs quotes.`;
  const lost = homeless.find(({ index }) => !isEmpty(cells[index]));
  return lost && `“${lost.title}” holds something, and ${label} has no such field.`;
}

/** Columns that hold the facts of an exported file. */
export function factColumns(columns: readonly ImportColumn[]): Partial<Record<Fact, number>> {
  return Object.fromEntries(columns.flatMap(({ index, target }) => (target && "fact" in target ? [[target.fact, index]] : [])));
}

/** The column that gives a field as a whole; undefined when none does. */
export const columnFor = (columns: readonly ImportColumn[], field: string): ImportColumn | undefined =>
  columns.find(({ target }) => target !== null && !("fact" in target) && target.field === field && target.key === undefined);
