import type { Field } from "./field";
import type { ImportColumn, ImportMatch } from "./import";
import { columnFor, factColumns } from "./import-layout";

const SHORT_TEXTS: readonly Field["kind"][] = ["text", "longText", "choice", "ageRange"];

/** By id where the file carries ids, else by name where a column gives one. */
export function defaultMatch(columns: readonly ImportColumn[], fields: readonly Field[], hasConnection: boolean): ImportMatch {
  const facts = factColumns(columns);
  if (facts.id !== undefined || (facts.sourceId !== undefined && hasConnection)) return { by: "id" };
  const name = fields.find(({ meaning }) => meaning === "name");
  return name && columnFor(columns, name.name) ? { by: "name" } : { by: "none" };
}

/** Why rows cannot be matched so; undefined when they can. */
export function matchProblem(match: ImportMatch, fields: readonly Field[], hasConnection: boolean): string | undefined {
  if (match.by === "none" || match.by === "id") return undefined;
  if (!hasConnection) return "Choose a connection first: only ids tell whose personas are meant without one.";
  if (match.by === "name") return undefined;
  const field = fields.find(({ name }) => name === match.field);
  if (!field) return `There is no field "${match.field}".`;
  return SHORT_TEXTS.includes(field.kind) ? undefined : `${field.label} holds more than one text, so nobody can be found by it.`;
}

/** Guessed from lists in the first cells: a line each, else what stands between their items. */
export function guessSeparator(columns: readonly ImportColumn[], fields: readonly Field[]): string {
  const samples = columns.flatMap(({ target, samples }) => (target && "field" in target && isList(fields, target) ? samples : []));
  const open = samples.filter((text) => !/^(?:json:|\s*\[)/.test(text));
  if (open.some((text) => text.includes("\n"))) return LINE;
  return [";", "|"].find((mark) => open.filter((text) => text.includes(mark)).length * 2 > open.length) ?? LINE;
}

const LINE = "\n";

function isList(fields: readonly Field[], { field, key }: { field: string; key?: string }): boolean {
  const own = fields.find(({ name }) => name === field);
  return (key === undefined ? own : own?.fields?.find(({ name }) => name === key))?.kind === "list";
}
