import type { Change } from "@/lib/model/batch";
import type { Field, FieldKind } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { tidy } from "@/lib/model/parts";
import type { SourceInfo } from "@/lib/model/source";

export type ChangeField = {
  /** What changes address it with. */
  name: string;
  field: Field;
  /** Where it exists, and where it cannot be written. */
  sources: string[];
  missing: string[];
  /** Those of `missing` that take other changes. */
  lacking: string[];
  reason: string | undefined;
};

export type Op = Change["op"];
/** One change as its form holds it; what belongs to other ops is kept, so that going back to them loses nothing. */
export type Draft = {
  id: number;
  field: string | null;
  op: Op;
  value: Json | null;
  find: string;
  with: string;
  wholeWord: boolean;
  matchCase: boolean;
  from: string | null;
  fill: boolean;
};
export const newDraft = (id: number): Draft => ({
  id,
  field: null,
  op: "set",
  value: null,
  find: "",
  with: "",
  wholeWord: false,
  matchCase: false,
  from: null,
  fill: true,
});

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
    const lacking = missing.filter((label) => sources.some((source) => source.label === label && source.can.update));
    return [{ name, field: best.field, sources: held.map(({ source }) => source.label), missing, lacking, reason: best.reason }];
  });
}

const WITH_TEXT: readonly FieldKind[] = ["text", "longText", "list", "record", "pairs"];
const LIKE: Partial<Record<FieldKind, readonly FieldKind[]>> = {
  record: ["record"],
  pairs: ["pairs"],
  json: ["text", "longText", "choice", "ageRange", "list", "record", "pairs", "json"],
};
const TEXTS: readonly FieldKind[] = ["text", "longText", "choice", "ageRange", "list"];

/** Other fields whose value this one can take over, within one source. */
export const copyable = (to: ChangeField, fields: readonly ChangeField[]): ChangeField[] =>
  fields.filter(
    ({ name, field, sources }) =>
      name !== to.name && (LIKE[to.field.kind] ?? TEXTS).includes(field.kind) && sources.some((source) => to.sources.includes(source)),
  );

/** What can be done to it, the likeliest first. */
export function opsOf(chosen: ChangeField, fields: readonly ChangeField[]): Op[] {
  const { kind, required } = chosen.field;
  return [
    ...(kind === "list" ? (["add", "remove"] as const) : []),
    "set",
    ...(WITH_TEXT.includes(kind) ? (["replace"] as const) : []),
    ...(copyable(chosen, fields).length > 0 ? (["copy"] as const) : []),
    ...(required ? [] : (["clear"] as const)),
  ];
}

export const OP_WORDS: Record<Op, string> = {
  add: "Add lines",
  remove: "Remove lines",
  set: "Set to",
  replace: "Find and replace",
  copy: "Copy from another field",
  clear: "Clear",
};

/** The change as the server takes it, or what is missing of it. */
export function changeOf(draft: Draft, fields: readonly ChangeField[]): Change | string {
  const chosen = fields.find(({ name }) => name === draft.field);
  if (!chosen || chosen.reason) return "Choose a field first.";
  const { op, value } = draft;
  const { name: field, field: declared } = chosen;
  if (!opsOf(chosen, fields).includes(op)) return `Choose what happens to ${declared.label} first.`;
  if (op === "clear") return { field, op };
  if (op === "replace") {
    const { find, with: instead, wholeWord, matchCase } = draft;
    return find === "" ? `Write what to find in ${declared.label} first.` : { field, op, find, with: instead, wholeWord, matchCase };
  }
  if (op === "copy") {
    const from = copyable(chosen, fields).find(({ name }) => name === draft.from);
    return from ? { field, op, from: from.name, fill: draft.fill } : `Choose the field to copy into ${declared.label} first.`;
  }
  const given = tidy(declared, value ?? undefined);
  if (given === undefined || isEmpty(given)) return `Write what ${declared.label} should be first.`;
  if (op === "set")
    return { field, op, value: isObject(given) ? Object.fromEntries(Object.entries(given).filter(([, inner]) => !isEmpty(inner))) : given };
  return { field, op, value: Array.isArray(given) ? given.map(String) : [String(given)] };
}
