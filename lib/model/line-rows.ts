import { namesOf } from "./merge-match";

/** One line on both sides: only `before` is gone, only `now` is new, both are the same line, changed or not. */
type Row<T> = { before?: T; now?: T };

/** Two lists side by side in the order of the newer; what is gone stands where it stood. */
export function rowsOf<T>(before: readonly T[], now: readonly T[], key: (item: T) => string): Row<T>[] {
  const names = namesOf(before.map(key), now.map(key), []);
  const rows = now.map((item, at): { name: string; row: Row<T> } => {
    const name = names[at] ?? "";
    const was = name.startsWith("#") ? before[Number(name.slice(1))] : undefined;
    return { name, row: { now: item, ...(was !== undefined && { before: was }) } };
  });
  before.forEach((item, nth) => {
    if (names.includes(`#${nth}`)) return;
    const last = before.slice(0, nth).findLastIndex((_, earlier) => rows.some(({ name }) => name === `#${earlier}`));
    const at = rows.findIndex(({ name }) => name === `#${last}`) + 1;
    rows.splice(at, 0, { name: `#${nth}`, row: { before: item } });
  });
  return rows.map(({ row }) => row);
}
