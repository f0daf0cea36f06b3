import { listOf } from "@/lib/model/cells/list-cell";
import type { Import, ImportColumn } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { fieldOf } from "./target-words";

export type ListExample = { column: ImportColumn; cell: string; lines: string[] };

/** Columns that go to a list. */
export const listColumns = (columns: readonly ImportColumn[], sources: readonly SourceInfo[]): ImportColumn[] =>
  columns.filter(({ target }) => fieldOf(target, sources)?.kind === "list");

/** A cell of this file that tells most about the separator: the one that becomes the most lines. */
export function listExample(
  { columns, listSeparator }: Pick<Import, "columns" | "listSeparator">,
  sources: readonly SourceInfo[],
): ListExample | undefined {
  const all = listColumns(columns, sources).flatMap((column) =>
    column.samples.map((cell): ListExample => ({ column, cell, lines: parted(cell, listSeparator) })),
  );
  return all.reduce<ListExample | undefined>((best, one) => (best && best.lines.length >= one.lines.length ? best : one), undefined);
}

/** The lines a cell becomes, those of a JSON list as they are. */
export const parted = (cell: string, separator: string): string[] =>
  listOf(cell, separator).map((line) => (typeof line === "string" ? line : JSON.stringify(line)));

export const SEPARATORS: readonly { value: string; label: string }[] = [
  { value: "\n", label: "Line break" },
  { value: ";", label: "Semicolon ;" },
  { value: ",", label: "Comma ," },
  { value: "|", label: "Bar |" },
  { value: "•", label: "Bullet •" },
];
