import { cellsFor, readColumns } from "./columns";
import { jsonProblem } from "./json";
import { type PersonaQuery, personaQuerySchema } from "./persona-query";

/** The address of the library, key by key: text as it may be used, and what had to be left out. */
export type HealedQuery = { query: PersonaQuery; kept: Record<string, string>; dropped: { key: string; value: string }[] };

const KEYS = ["q", "source", "connection", "scope", "state", "readiness", "missing", "freshness", "read", "by", "matched", "sort"] as const;

/** A broken or outdated link still opens the library: each value that cannot be used is left out by itself. */
export function healQuery(address: Record<string, string | string[] | undefined>): HealedQuery {
  const kept: Record<string, string> = {};
  const dropped: HealedQuery["dropped"] = [];
  for (const key of KEYS) {
    const given = address[key];
    const value = Array.isArray(given) ? given.join(",") : given;
    if (value === undefined || value.trim() === "") continue;
    if (!jsonProblem(value) && personaQuerySchema.shape[key].safeParse(value).success) kept[key] = value;
    else dropped.push({ key, value });
  }
  const query = personaQuerySchema.parse(kept);
  const text = [address.columns].flat().join(",");
  const columns = readColumns(text);
  if (columns) kept.columns = text;
  else if (text.trim() !== "") dropped.push({ key: "columns", value: text });
  const cells = columns && address.view === "table" ? cellsFor(columns) : [];
  return { query: cells.length > 0 ? { ...query, columns: cells } : query, kept, dropped };
}
