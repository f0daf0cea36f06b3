import { MEANINGS, type Meaning } from "./field";

/** Columns about the record; every meaning but the name is a column too. */
export const RECORD_COLUMNS = ["source", "connection", "place", "state", "readiness", "changed", "read", "by"] as const;
export const COLUMNS = [...RECORD_COLUMNS, ...MEANINGS.filter((meaning) => meaning !== "name")] as const;
export type ColumnId = (typeof RECORD_COLUMNS)[number] | Exclude<Meaning, "name">;

/** A column as the address has it: "goals", "goals:320" (pixels), "goals:320!" (pinned). The name comes first by itself and is always pinned. */
export type Column = { id: ColumnId; width?: number; pinned?: boolean };

export const DEFAULT_COLUMNS: readonly Column[] = [{ id: "role" }, { id: "source" }, { id: "readiness" }, { id: "changed" }];

const PART = /^([a-zA-Z]+)(?::(\d{2,3}))?(!)?$/;
const MOST = 24;

const isColumn = (id: string): id is ColumnId => (COLUMNS as readonly string[]).includes(id);

/** Null when any part is not a column, or one comes twice. Pinned ones come first. */
export function readColumns(text: string): Column[] | null {
  const found: Column[] = [];
  for (const part of text.split(",").filter(Boolean)) {
    const [, id = "", width, pinned] = PART.exec(part.trim()) ?? [];
    if (!isColumn(id) || found.some((column) => column.id === id)) return null;
    found.push({ id, ...(width && { width: Number(width) }), ...(pinned && { pinned: true }) });
  }
  if (found.length === 0 || found.length > MOST) return null;
  return [...found.filter((c) => c.pinned), ...found.filter((c) => !c.pinned)];
}

export const writeColumns = (columns: readonly Column[]): string =>
  columns.map(({ id, width, pinned }) => `${id}${width === undefined ? "" : `:${width}`}${pinned ? "!" : ""}`).join(",");

/** What the list must bring for these columns beyond its own summary. */
export const isMeaning = (id: ColumnId): id is Exclude<Meaning, "name"> => !(RECORD_COLUMNS as readonly string[]).includes(id);
