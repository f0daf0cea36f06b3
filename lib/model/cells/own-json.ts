import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { type CellSource, exportColumns } from "./export-columns";
import { personaRow, type RowPersona } from "./persona-row";

/** Whether this app's own JSON export wrote it. */
export const isOwnItem = (item: JsonObject): boolean =>
  typeof item.id === "string" && typeof item.source === "string" && typeof item.sourceId === "string" && isObject(item.values);

/** Own items as the titles and cells their CSV export has; of a source that is not given, no values. */
export function ownTable(items: readonly JsonObject[], sources: readonly CellSource[]): { header: string[]; rows: string[][] } {
  const named = new Set(items.map(({ source }) => source));
  const used = sources.filter(({ id }) => named.has(id));
  const columns = exportColumns(used);
  return { header: columns.map(({ header }) => header), rows: items.map((item) => personaRow(columns, ownPersona(item, used))) };
}

function ownPersona(item: JsonObject, sources: readonly CellSource[]): RowPersona {
  const source = textOf(item.source);
  const scopes = Array.isArray(item.scopes) ? item.scopes.map(labelOf).filter(Boolean) : [];
  return {
    source,
    facts: {
      id: textOf(item.id),
      source: sources.find(({ id }) => id === source)?.label ?? source,
      connection: labelOf(item.connection),
      scope: scopes.join("\n"),
      sourceId: textOf(item.sourceId),
      version: textOf(item.version),
    },
    values: isObject(item.values) ? item.values : {},
  };
}

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const labelOf = (value: Json | undefined): string => (isObject(value) ? textOf(value.label) || textOf(value.id) : textOf(value));
