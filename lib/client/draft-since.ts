import type { Field } from "@/lib/model/field";
import { canonical, isEmpty, type Json, type JsonObject, withoutBlanks } from "@/lib/model/json";
import { mergeValues } from "@/lib/model/merge";
import { differs, type Part, partsOf, pathKey, tidy, valueAt, withValue } from "@/lib/model/parts";
import type { Draft } from "./draft";

/** Short and quick; only tells equal from different (FNV-1a, 32 bits twice). */
function mark(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

const markOf = (value: Json | undefined): string => (isEmpty(value) ? "" : mark(canonical(withoutBlanks(value))));

/** What each field held, as marks that are small enough to keep beside a draft. */
export const marksOf = (fields: readonly Field[], values: JsonObject): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, markOf(tidy(field, values[field.name]))]));

/** Fields that the source holds otherwise than when the draft was typed. */
export function changedSince(fields: readonly Field[], draft: Draft, now: JsonObject): Field[] {
  const { marks } = draft;
  if (!marks)
    return fields.filter((field) => Object.hasOwn(draft.base, field.name) && differs(field, draft.base[field.name], now[field.name]));
  const current = marksOf(fields, now);
  return fields.filter(({ name }) => marks[name] !== undefined && marks[name] !== current[name]);
}

/** mine: the draft comes in · both: its list and the source's, put together · here: typed in this form meanwhile, which stays. */
export type DraftPart = Part & {
  how: "mine" | "both" | "here";
  /** The source changed it too. */
  clash: boolean;
  comes: Json | undefined;
};

const draftFields = (fields: readonly Field[], { base, values }: Draft): Field[] =>
  fields.filter(({ name }) => Object.hasOwn(values, name) || Object.hasOwn(base, name));

/** What of a draft is not in the source: part by part, what would come into the form. */
export function draftParts(fields: readonly Field[], draft: Draft, now: JsonObject, form: JsonObject): DraftPart[] {
  const own = draftFields(fields, draft);
  const { clashes, byItem } = mergeValues(own, draft.base, draft.values, now);
  const joined = new Map<string, Json | undefined>();
  for (const { path, both } of clashes) joined.set(pathKey(path), both);
  for (const { path, merged } of byItem) joined.set(pathKey(path), merged);
  return partsOf(own, draft.base, draft.values, now, form).flatMap(({ field, path }): DraftPart[] => {
    const mine = valueAt(draft.values, path);
    if (!differs(field, valueAt(draft.base, path), mine) || !differs(field, valueAt(now, path), mine)) return [];
    const [typed, both] = [valueAt(form, path), joined.get(pathKey(path))];
    const part = { field, path, clash: joined.has(pathKey(path)) };
    if (differs(field, valueAt(now, path), typed) && differs(field, typed, mine)) return [{ ...part, how: "here", comes: typed }];
    return [both === undefined ? { ...part, how: "mine", comes: mine } : { ...part, how: "both", comes: both }];
  });
}

/** The form's values with the draft's parts on them. */
export const withDraft = (form: JsonObject, parts: readonly DraftPart[]): JsonObject =>
  parts.reduce((values, { path, comes }) => withValue(values, path, comes), form);
