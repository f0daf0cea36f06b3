import type { Import, ImportColumn, UpdateImport } from "@/lib/model/import";
import { targetKey } from "@/lib/model/import-slot";

/** What the server will hold after a change, as far as that is certain; a file that is read anew has other columns only the server knows. */
export function patched(held: Import, { columns = [], ...rest }: UpdateImport): Import {
  const given = new Map(columns.map((column) => [column.index, column]));
  const lost = new Set(losing(held.columns, columns).map(({ index }) => index));
  return {
    ...held,
    ...withoutAbsent(rest),
    columns: held.columns.map((column) => {
      const change = given.get(column.index);
      if (!change) return lost.has(column.index) ? { ...column, target: null, by: null } : column;
      return {
        ...column,
        ...(change.mode !== undefined && { mode: change.mode }),
        ...(change.target !== undefined && { target: change.target, by: "person" as const }),
      };
    }),
  };
}

/** Columns whose place is taken by what these choose: one place takes one column. */
export function losing(columns: readonly ImportColumn[], chosen: NonNullable<UpdateImport["columns"]>): ImportColumn[] {
  const taken = new Set(chosen.flatMap(({ target }) => (target ? [targetKey(target)] : [])));
  const own = new Set(chosen.map(({ index }) => index));
  return columns.filter(({ index, target }) => target !== null && !own.has(index) && taken.has(targetKey(target)));
}

const withoutAbsent = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** Whether the file must be read again for this, or its columns be placed anew. */
export const isReadAnew = ({ encoding, delimiter, sheet, headerRow, connection }: UpdateImport): boolean =>
  [encoding, delimiter, sheet, headerRow, connection].some((value) => value !== undefined);
