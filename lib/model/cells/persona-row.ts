import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { type CellOptions, cellOf } from "./cell";
import type { ExportColumn } from "./export-columns";

/** What a file tells of a persona beside its values. */
export type RowFacts = { id: string; source: string; connection: string; scope: string; sourceId: string; version: string };
export type RowPersona = { source: string; facts: RowFacts; values: JsonObject };

/** The cells of one persona, column by column. */
export function personaRow(columns: readonly ExportColumn[], persona: RowPersona, options?: CellOptions): string[] {
  return columns.map((column) => {
    if ("fact" in column.target) return persona.facts[column.target.fact];
    if (!column.field || !column.sources.includes(persona.source)) return "";
    return cellOf(column.field, columnValue(column, persona.values), options);
  });
}

/** The part of a persona's values that a column holds: a field, a declared key of a record, or what else the record holds. */
export function columnValue({ target, field }: Pick<ExportColumn, "target" | "field">, values: JsonObject): Json | undefined {
  if ("fact" in target) return undefined;
  const held = values[target.field];
  if (target.key !== undefined) return isObject(held) && Object.hasOwn(held, target.key) ? held[target.key] : undefined;
  const declared = field?.kind === "record" ? (field.fields ?? []) : [];
  if (declared.length === 0 || !isObject(held)) return held;
  return Object.fromEntries(Object.entries(held).filter(([key]) => !declared.some(({ name }) => name === key)));
}
