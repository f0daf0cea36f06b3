import { afterChange } from "./changes";
import { pick } from "./diff";
import type { Field } from "./field";
import { addChange, type Base, type Cell, type CellRules, planCell, readCell, told } from "./import-change";
import { isEmpty, isObject, type JsonObject, jsonProblem } from "./json";
import { personaRules } from "./schema";

export type RowChange =
  | { outcome: "unchanged" }
  | { outcome: "cannot"; reason: string }
  | { outcome: "will"; wanted: JsonObject; before: JsonObject; after: JsonObject };

export type Rules = CellRules & { fields: readonly Field[] };

/** What a row does to a persona that exists: only fields that differ, records key by key with null for what goes. All problems of the row in one reason. */
export function planChange(cells: readonly Cell[], held: JsonObject, base: Base, rules: Rules): RowChange {
  const problems: string[] = [];
  const changed: string[] = [];
  let wanted: JsonObject = {};
  for (const cell of cells) {
    const plan = planCell(cell, held, base, rules);
    if ("why" in plan) problems.push(plan.why);
    else if ("changed" in plan) changed.push(plan.changed);
    else if ("change" in plan) wanted = addChange(wanted, cell.slot, plan.change);
  }
  if (changed.length > 0) problems.unshift(sinceReason(changed, base));
  const names = Object.keys(wanted);
  if (names.length > 0) problems.push(...judged(wanted, cells, rules.fields, "update"));
  if (problems.length > 0) return { outcome: "cannot", reason: problems.join(" ") };
  if (names.length === 0) return { outcome: "unchanged" };
  const after = Object.fromEntries(names.map((name) => [name, afterChange(held[name], wanted[name] ?? null)]));
  return { outcome: "will", wanted, before: pick(held, names), after };
}

/** Values of a new persona; what a source only shows is left out. */
export function planNew(cells: readonly Cell[], rules: Rules): { values: JsonObject } | { why: string } {
  const problems: string[] = [];
  let values: JsonObject = {};
  for (const cell of cells) {
    const { field } = cell.slot;
    if (cell.text.trim() === "" || field.readOnly) continue;
    const read = readCell(field, cell, rules);
    if ("why" in read) problems.push(read.why);
    else if (!isEmpty(read.value)) values = addChange(values, cell.slot, read.value ?? null);
  }
  problems.push(...judged(values, cells, rules.fields, "create"));
  return problems.length > 0 ? { why: problems.join(" ") } : { values };
}

function sinceReason(changed: readonly string[], base: Base): string {
  const labels = [...new Set(changed)].join(", ");
  return base === "unknown"
    ? `What this file was made from is not known here, so it cannot be told whether ${labels} changed since. Export anew.`
    : `${labels} changed since this file was made.`;
}

const compiled = new WeakMap<readonly Field[], { create: ReturnType<typeof personaRules>; update: ReturnType<typeof personaRules> }>();

function judged(values: JsonObject, cells: readonly Cell[], fields: readonly Field[], mode: "create" | "update"): string[] {
  const both = compiled.get(fields) ?? { create: personaRules(fields, "create"), update: personaRules(fields, "update") };
  compiled.set(fields, both);
  const parsed = both[mode].safeParse(values);
  const issues = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => inColumn(path.map(String), message, cells));
  const unfit = hardProblem(values);
  return [...new Set(unfit ? [...issues, unfit] : issues)];
}

function inColumn(path: readonly string[], message: string, cells: readonly Cell[]): string {
  const [name, key] = path;
  const own = cells.filter(({ slot }) => slot.path[0] === name);
  const cell = own.find(({ slot }) => slot.path[1] === key) ?? own.find(({ slot }) => slot.path.length === 1);
  return cell && !message.startsWith(cell.title) ? told(cell.title, message) : message;
}

/** What no request may carry, which JSON in a cell can. */
function hardProblem(values: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string") continue;
    const problem = isObject(value) || Array.isArray(value) ? jsonProblem(value) : undefined;
    if (problem) return `${name}: ${problem}`;
  }
  return undefined;
}
