import { shortValue } from "@/components/batches/value-words";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json, sameValue } from "@/lib/model/json";
import { keyWords } from "@/lib/model/key-words";
import { freeKeys, isOpenRecord } from "@/lib/model/parts";

/** What was and what will be; null where there is none. Equal: it stays. */
export type CellPart = { was: string | null; now: string | null };
/** One field before and after, or one key of a record. Of a list each line is a part. */
export type CellDiff = { label: string; list: boolean; parts: CellPart[]; reordered: boolean };

const isLines = (value: Json | undefined): value is Json[] =>
  Array.isArray(value) && value.every((line) => typeof line !== "object" || line === null);
const linesOf = (value: Json | undefined): string[] => (isLines(value) ? value.filter((line) => !isEmpty(line)).map(String) : []);

export const stays = ({ was, now }: CellPart): boolean => was === now;

/** Lines of equally long lists belong together by their place; otherwise those that went stand where they were and those that came at the end. */
function listDiff(label: string, was: readonly string[], now: readonly string[]): CellDiff {
  const changed = was.filter((line) => !now.includes(line)).length;
  const paired = was.length === now.length && changed > 0 && was.filter((line, i) => line !== now[i]).length === changed;
  if (paired) return { label, list: true, reordered: false, parts: was.map((line, i) => ({ was: line, now: now[i] ?? null })) };
  const parts: CellPart[] = [
    ...was.map((line) => ({ was: line, now: now.includes(line) ? line : null })),
    ...now.filter((line) => !was.includes(line)).map((line) => ({ was: null, now: line })),
  ];
  return { label, list: true, parts, reordered: parts.every(stays) };
}

function valueDiff(label: string, before: Json | undefined, after: Json | undefined, field: Field | undefined): CellDiff {
  const lines = (isLines(before) || isEmpty(before)) && (isLines(after) || isEmpty(after)) && (isLines(before) || isLines(after));
  if (lines) return listDiff(label, linesOf(before), linesOf(after));
  const [was, now] = [shortValue(before, field), shortValue(after, field)];
  return { label, list: false, reordered: false, parts: [{ was: was || null, now: now || null }] };
}

/** A field before and after; a record key by key, without the keys that stay. */
export function cellDiffs(field: Field | undefined, name: string, before: Json | undefined, after: Json | undefined): CellDiff[] {
  const label = field?.label ?? keyWords(name);
  const record = (field === undefined || field.kind === "record") && (isObject(before) || isObject(after));
  if (!record || !isOpenRecord(before) || !isOpenRecord(after)) return [valueDiff(label, before, after, field)];
  const [was, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const free = freeKeys(field ?? { name, label, kind: "record" }, was, now).map(
    (key): Field => ({ name: key, label: keyWords(key), kind: "json" }),
  );
  return [...(field?.fields ?? []), ...free]
    .filter((inner) => !sameValue(was[inner.name], now[inner.name]))
    .map((inner) => valueDiff(inner.label, was[inner.name], now[inner.name], inner));
}
