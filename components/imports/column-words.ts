import type { ColumnMode, ImportColumn } from "@/lib/model/import";

/** What a column does to personas that exist. */
export const MODES: readonly { value: ColumnMode; label: string; hint: string }[] = [
  { value: "overwrite", label: "Overwrite", hint: "An empty cell changes nothing" },
  { value: "fill", label: "Fill what is empty", hint: "What is there stays" },
  { value: "clear", label: "Overwrite and clear", hint: "An empty cell empties the field" },
  { value: "leave", label: "Leave as it is", hint: "Only new personas take it" },
];

/** Why a column goes where it goes. */
export const WHY: Record<Exclude<ImportColumn["by"], null>, string> = {
  name: "by its title",
  meaning: "by what it means",
  remembered: "as last time",
  person: "your choice",
};

export const columnTitle = ({ header, index }: Pick<ImportColumn, "header" | "index">): string => header.trim() || `Column ${index + 1}`;

/** The mode of all columns that have one; null when they differ. */
export function commonMode(columns: readonly ImportColumn[]): ColumnMode | null {
  const modes = new Set(columns.filter(({ target }) => target !== null && "field" in target).map(({ mode }) => mode));
  const [only] = modes;
  return modes.size === 1 && only ? only : null;
}

/** "in all 312 rows", "in 7 of 312 rows". */
export const filledWords = (filled: number, rows: number): string =>
  filled === 0
    ? "empty in every row"
    : filled >= rows
      ? "in every row"
      : `in ${filled.toLocaleString("en")} of ${rows.toLocaleString("en")} rows`;
