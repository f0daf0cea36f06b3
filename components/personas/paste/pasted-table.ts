import { shielded } from "@/lib/model/cells/formula";
import type { Path } from "@/lib/model/parts";
import type { Piece } from "@/lib/model/paste";
import { plain } from "@/lib/model/search-text";
import type { Slot } from "./use-paste";

/** Several people as a sheet: a column for each slot, a row for each of them. */
export type PastedTable = { titles: string[]; to: (Path | null)[]; rows: string[][] };

export function tableOf(slots: readonly Pick<Slot, "id" | "label" | "to">[], people: readonly (readonly Piece[])[]): PastedTable {
  const seen = new Map<string, number>();
  const titles = slots.map(({ label }, at) => {
    const title = label?.trim() || `Column ${at + 1}`;
    const times = (seen.get(plain(title)) ?? 0) + 1;
    seen.set(plain(title), times);
    return times === 1 ? title : `${title} (${times})`;
  });
  const rows = people.map((pieces) =>
    slots.map(({ id }) =>
      pieces
        .filter(({ label }, at) => (label ?? String(at)) === id)
        .map(cellOf)
        .join("\n"),
    ),
  );
  return { titles, to: slots.map(({ to }) => to), rows };
}

const cellOf = ({ raw, lines, text }: Piece): string =>
  raw !== undefined ? JSON.stringify(raw) : lines.length > 1 ? lines.join("\n") : text;

/** As an import reads it, every cell as it is. */
export const csvOf = ({ titles, rows }: PastedTable): string =>
  [titles, ...rows].map((row) => row.map((cell) => `"${shielded(cell).replaceAll('"', '""')}"`).join(",")).join("\r\n");
