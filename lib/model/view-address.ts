import { readColumns, writeColumns } from "./columns";
import { healQuery } from "./healed-query";

const LOOKS = ["gallery", "table"];

/** What of a library's address is worth keeping: values that can be used, defaults and everything unknown left out. */
export function healViewAddress(text: string): string {
  const given = new URLSearchParams(text.replace(/^\//, ""));
  const held = Object.fromEntries([...new Set(given.keys())].map((key) => [key, given.getAll(key).join(",")]));
  const { sort, columns: told, ...kept } = healQuery(held).kept;
  const columns = told && readColumns(told);
  return addressText({
    ...kept,
    ...(sort && sort !== "changed" && { sort }),
    ...(held.view && held.view !== "gallery" && LOOKS.includes(held.view) && { view: held.view }),
    ...(columns && { columns: writeColumns(columns) }),
  });
}

const addressText = (held: Readonly<Record<string, string>>): string => new URLSearchParams(held).toString().replaceAll("%2C", ",");

/** What an address finds. */
export const viewQuery = (address: string) => healQuery(Object.fromEntries(new URLSearchParams(address))).query;
