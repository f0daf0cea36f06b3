import { shortValue } from "@/components/batches/value-words";
import type { Change } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { tidy } from "@/lib/model/parts";
import type { SourceInfo } from "@/lib/model/source";

/** A field by the name that changes address it with, and where it exists. */
export type ChangeField = { name: string; field: Field; sources: string[]; missing: string[]; reason: string | undefined };

export type Op = Change["op"];
export type Draft = { field: string | null; op: Op; value: Json | null };
export const NO_DRAFT: Draft = { field: null, op: "set", value: null };

function whyNot(source: SourceInfo, field: Field): string | undefined {
  if (!source.can.update) return source.can.reason ?? `${source.label} takes no changes.`;
  return field.readOnly ?? (field.createOnly ? `${source.label} takes it only when a persona is made.` : undefined);
}

/** Every field of these sources; one that nobody can write says why. */
export function changeFields(sources: readonly SourceInfo[]): ChangeField[] {
  const names = [...new Set(sources.flatMap((source) => source.fields.map((field) => field.name)))];
  return names.flatMap((name): ChangeField[] => {
    const held = sources.flatMap((source) =>
      source.fields.filter((field) => field.name === name).map((field) => ({ source, field, reason: whyNot(source, field) })),
    );
    const best = held.find(({ reason }) => reason === undefined) ?? held[0];
    if (!best) return [];
    const writable = held.filter(({ reason }) => reason === undefined).map(({ source }) => source.label);
    const missing = sources.map(({ label }) => label).filter((label) => !writable.includes(label));
    return [{ name, field: best.field, sources: held.map(({ source }) => source.label), missing, reason: best.reason }];
  });
}

/** What can be done to it, the likeliest first. */
export function opsOf({ kind, required }: Field): Op[] {
  const lists: Op[] = kind === "list" ? ["add", "remove"] : [];
  return [...lists, "set", ...(required ? [] : (["clear"] as const))];
}

export const OP_WORDS: Record<Op, string> = { add: "Add lines", remove: "Remove lines", set: "Set to", clear: "Clear" };

/** The change as the server takes it; undefined while something is missing. */
export function changeOf(chosen: ChangeField | undefined, { op, value }: Draft): Change | undefined {
  if (!chosen || chosen.reason || !opsOf(chosen.field).includes(op)) return undefined;
  const field = chosen.name;
  if (op === "clear") return { field, op };
  const given = tidy(chosen.field, value ?? undefined);
  if (given === undefined || isEmpty(given)) return undefined;
  if (op === "set")
    return { field, op, value: isObject(given) ? Object.fromEntries(Object.entries(given).filter(([, inner]) => !isEmpty(inner))) : given };
  return { field, op, value: Array.isArray(given) ? given.map(String) : [String(given)] };
}

const quoted = (change: Change): string =>
  ("value" in change && Array.isArray(change.value) ? change.value : "value" in change ? [change.value] : [])
    .map((line) => `“${shortValue(line as Json)}”`)
    .join(", ");

/** "add “Detention fees”", for the head of a column. */
export function opWords(change: Change, field: Field): string {
  if (change.op === "clear") return "clear";
  if (change.op === "set") return `set to ${shortValue(change.value as Json, field)}`;
  return `${change.op} ${quoted(change)}`;
}

const NAME_MAX = 120;

/** What the batch is called unless somebody names it. */
export function changeName(change: Change, { label }: Field): string {
  const count = "value" in change && Array.isArray(change.value) ? change.value.length : 1;
  const lines = count === 1 ? quoted(change) : `${count} lines`;
  const words = { add: `Add ${lines} to ${label}`, remove: `Remove ${lines} from ${label}`, set: `Set ${label}`, clear: `Clear ${label}` }[
    change.op
  ];
  return words.length > NAME_MAX ? `${words.slice(0, NAME_MAX - 1)}…` : words;
}
