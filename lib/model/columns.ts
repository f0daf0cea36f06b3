import { MEANINGS, type Meaning } from "./field";

/** Columns about the record; every meaning but the name is a column too. */
export const RECORD_COLUMNS = ["source", "connection", "place", "state", "readiness", "changed", "read", "by"] as const;
export const COLUMNS = [...RECORD_COLUMNS, ...MEANINGS.filter((meaning) => meaning !== "name")] as const;
export type ColumnId = (typeof RECORD_COLUMNS)[number] | Exclude<Meaning, "name">;

/** A column as the address has it: "goals", "goals:320" (pixels), "goals:320!" (pinned). The name comes first by itself and is always pinned. */
export type Column = { id: ColumnId; width?: number; pinned?: boolean };
export type Columns = readonly Column[];

export const DEFAULT_COLUMNS: Columns = [{ id: "role" }, { id: "source" }, { id: "readiness" }, { id: "changed" }];

/** Pixels. */
export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 640;

const PART = /^([a-zA-Z]+)(?::(\d{2,3}))?(!)?$/;
const MOST = 24;

const isColumn = (id: string): id is ColumnId => (COLUMNS as readonly string[]).includes(id);
const pinnedFirst = (columns: Columns): Column[] => [...columns.filter((c) => c.pinned), ...columns.filter((c) => !c.pinned)];
const within = (value: number, least: number, most: number): number => Math.round(Math.min(Math.max(value, least), most));

/** Null when any part is not a column, or one comes twice. Pinned ones come first. */
export function readColumns(text: string): Column[] | null {
  const found: Column[] = [];
  for (const part of text.split(",").filter(Boolean)) {
    const [, id = "", width, pinned] = PART.exec(part.trim()) ?? [];
    if (!isColumn(id) || found.some((column) => column.id === id)) return null;
    found.push({ id, ...(width && { width: within(Number(width), LEAST_WIDTH, MOST_WIDTH) }), ...(pinned && { pinned: true }) });
  }
  if (found.length === 0 || found.length > MOST) return null;
  return pinnedFirst(found);
}

export const writeColumns = (columns: Columns): string =>
  columns.map(({ id, width, pinned }) => `${id}${width === undefined ? "" : `:${width}`}${pinned ? "!" : ""}`).join(",");

/** The standard ones when the address names none or cannot be read. */
export const columnsOf = (text: string | undefined): Columns => (text ? readColumns(text) : null) ?? DEFAULT_COLUMNS;

/** What the address holds for them: nothing for the standard ones. */
export const columnsText = (columns: Columns): string => {
  const text = writeColumns(columns);
  return text === writeColumns(DEFAULT_COLUMNS) ? "" : text;
};

/** What the list must bring for these columns beyond its own summary. */
export const isMeaning = (id: ColumnId): id is Exclude<Meaning, "name"> => !(RECORD_COLUMNS as readonly string[]).includes(id);

/** The `columns` to ask the list for: in one order, so that moving a column asks nothing. The role is in every summary. */
export const cellsFor = (columns: Columns): ColumnId[] =>
  COLUMNS.filter((id) => id !== "role" && isMeaning(id) && columns.some((column) => column.id === id));

const edit = (columns: Columns, id: ColumnId, change: (column: Column) => Column): Column[] =>
  columns.map((column) => (column.id === id ? change(column) : column));

/** At the end; the same when it is there already or no more fit. */
export const showColumn = (columns: Columns, id: ColumnId): Columns =>
  columns.some((column) => column.id === id) || columns.length >= MOST ? columns : [...columns, { id }];

/** The last one stays. */
export const hideColumn = (columns: Columns, id: ColumnId): Columns =>
  columns.length > 1 ? columns.filter((column) => column.id !== id) : columns;

/** After the pinned ones, or back to the start of the others. */
export function pinColumn(columns: Columns, id: ColumnId, on: boolean): Columns {
  const column = columns.find((c) => c.id === id);
  if (!column) return columns;
  const { pinned: _pinned, ...rest } = column;
  const others = columns.filter((c) => c.id !== id);
  const changed: Column = on ? { ...rest, pinned: true } : rest;
  return on ? pinnedFirst([...others, changed]) : pinnedFirst([changed, ...others]);
}

/** To a place among the columns; pinned ones stay among the pinned. */
export function moveColumn(columns: Columns, id: ColumnId, to: number): Columns {
  const from = columns.findIndex((column) => column.id === id);
  const moved = columns[from];
  if (!moved) return columns;
  const pins = columns.filter((column) => column.pinned).length;
  const place = moved.pinned ? within(to, 0, pins - 1) : within(to, pins, columns.length - 1);
  return place === from ? columns : columns.toSpliced(from, 1).toSpliced(place, 0, moved);
}

export const resizeColumn = (columns: Columns, id: ColumnId, width: number): Columns =>
  edit(columns, id, (column) => ({ ...column, width: within(width, LEAST_WIDTH, MOST_WIDTH) }));
