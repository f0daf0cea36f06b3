import { useMutation } from "@tanstack/react-query";
import { sendImport, settleImport } from "@/lib/client/imports";
import type { Import, ImportTarget, UpdateImport } from "@/lib/model/import";
import { targetKey } from "@/lib/model/import-slot";
import type { Path } from "@/lib/model/parts";
import type { Piece } from "@/lib/model/paste";
import { csvOf, tableOf } from "./pasted-table";
import type { Slot } from "./use-paste";

type People = { slots: readonly Slot[]; people: readonly (readonly Piece[])[]; connection: string; scope: string | null };

/** Several people become an import, each column where it was placed; leads to its columns. */
export function useHandOver(onRead: (href: string) => void) {
  return useMutation({
    mutationFn: async ({ slots, people, connection, scope }: People): Promise<string> => {
      const table = tableOf(slots, people);
      const file = { name: "Pasted table.csv", bytes: new Blob([csvOf(table)]) };
      const made = await sendImport(file, connection, new AbortController().signal, () => undefined);
      await settleImport(made.id, { listSeparator: "\n", scope, columns: moved(made, table.to) });
      return made.id;
    },
    onSuccess: (id) => onRead(`/imports/${id}`),
  });
}

/** Columns that were placed elsewhere than the file alone tells. */
function moved({ columns }: Import, to: readonly (Path | null)[]): NonNullable<UpdateImport["columns"]> {
  return columns.flatMap(({ index, target }) => {
    const wanted = targetOf(to[index] ?? null);
    return keyOf(wanted) === keyOf(target) ? [] : [{ index, target: wanted }];
  });
}

const keyOf = (target: ImportTarget | null): string | null => target && targetKey(target);
const targetOf = (path: Path | null): ImportTarget | null => path && { field: path[0], ...(path[1] !== undefined && { key: path[1] }) };
