import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "@/lib/model/json";
import { keyWords } from "@/lib/model/key-words";
import { freeKeys, isOpenRecord } from "@/lib/model/parts";

/** One thing that differs. Lists say which lines came and went and how many stay; everything else says what was and what is. */
export type Difference = { label: string; gone: string[]; come: string[]; kept: number | null };

const isLines = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.every((line) => typeof line !== "object" || line === null);
const lines = (value: Json | undefined): string[] => (Array.isArray(value) ? value.filter((line) => !isEmpty(line)).map(String) : []);

/** A value in one line. */
export function shortValue(value: Json | undefined, field?: Field): string {
  if (isEmpty(value)) return "";
  if (Array.isArray(value))
    return value
      .map((inner) => shortValue(inner))
      .filter(Boolean)
      .join(", ");
  if (isObject(value)) {
    if (typeof value.title === "string" && "value" in value) return `${value.title}: ${shortValue(value.value)}`;
    return Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([key, inner]) => `${keyWords(key)}: ${shortValue(inner)}`)
      .join(", ");
  }
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return field?.options?.find((option) => option.value === value)?.label ?? String(value);
}

function differenceOf(label: string, before: Json | undefined, after: Json | undefined, field?: Field): Difference {
  if ((isLines(before) || isEmpty(before)) && (isLines(after) || isEmpty(after)) && (Array.isArray(before) || Array.isArray(after))) {
    const [was, is] = [lines(before), lines(after)];
    const kept = was.filter((line) => is.includes(line)).length;
    return { label, gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)), kept };
  }
  return { label, gone: [shortValue(before, field)].filter(Boolean), come: [shortValue(after, field)].filter(Boolean), kept: null };
}

/** What differs in one field; a record goes key by key. */
export function fieldDifferences(field: Field | undefined, name: string, before: Json | undefined, after: Json | undefined): Difference[] {
  const label = field?.label ?? keyWords(name);
  if ((field && field.kind !== "record") || !isOpenRecord(before) || !isOpenRecord(after) || !(isObject(before) || isObject(after)))
    return [differenceOf(label, before, after, field)];
  const [was, is] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const known = field?.fields ?? [];
  const free = freeKeys(field ?? { name, label, kind: "record" }, was, is).map(
    (key): Field => ({ name: key, label: keyWords(key), kind: "json" }),
  );
  return [...known, ...free]
    .filter((inner) => !sameValue(was[inner.name], is[inner.name]))
    .map((inner) => differenceOf(inner.label, was[inner.name], is[inner.name], inner));
}

export const differences = (fields: readonly Field[], before: JsonObject, after: JsonObject): Difference[] =>
  Object.keys(after).flatMap((name) =>
    fieldDifferences(
      fields.find((field) => field.name === name),
      name,
      before[name],
      after[name],
    ),
  );

const count = (n: number): string => `${n.toLocaleString("en")} ${n === 1 ? "line" : "lines"}`;

function sentence({ label, gone, come, kept }: Difference): string {
  if (kept !== null) {
    const [added, removed] = [come.length > 0 && `${count(come.length)} added to`, gone.length > 0 && `${count(gone.length)} removed from`];
    if (added && removed) return `${label}: ${count(come.length)} added, ${count(gone.length)} removed`;
    return added || removed ? `${added || removed} ${label}` : `${label} reordered`;
  }
  if (come.length === 0) return `${label} cleared`;
  return `${label} set to ${clip(come.join(", "))}`;
}

const CLIP = 80;
const clip = (text: string): string => (text.length > CLIP ? `${text.slice(0, CLIP - 1).trimEnd()}…` : text);

/** "1 line added to Pain points; Region set to DACH". */
export function changeSentence(fields: readonly Field[], before: JsonObject, after: JsonObject): string {
  return differences(fields, before, after).map(sentence).join("; ");
}
