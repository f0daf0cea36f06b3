import type { Change } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { keyWords } from "@/lib/model/key-words";
import type { SourceInfo } from "@/lib/model/source";
import { opWords } from "./change-words";

/** One changed field as the head of the preview says it. */
export type Column = { field: string; label: string; notes: string[]; changes: Change[] };

/** One a field, in the order of the changes. */
export function columnsOf(changes: readonly Change[], sources: readonly SourceInfo[]): Column[] {
  const labelOf = (name: string) => fieldOf(name, sources)?.label ?? keyWords(name);
  return [...new Set(changes.map(({ field }) => field))].map((name) => {
    const own = changes.filter(({ field }) => field === name);
    return {
      field: name,
      label: labelOf(name),
      notes: own.map((change) => opWords(change, fieldOf(name, sources), labelOf)),
      changes: own,
    };
  });
}

export const fieldOf = (name: string, sources: readonly SourceInfo[]): Field | undefined =>
  sources.flatMap(({ fields }) => fields).find((field) => field.name === name);

const UNTOUCHED: Record<Change["op"], string> = {
  set: "already so",
  clear: "already empty",
  add: "already listed",
  remove: "not listed",
  replace: "not found",
  copy: "stays",
};

/** Why a column of a row that changes otherwise has nothing in it. */
export function untouched({ field: name, changes }: Column, source: SourceInfo | undefined): string {
  const field = source?.fields.find((one) => one.name === name);
  if (source && !field) return "no such field";
  if (field?.readOnly || field?.createOnly) return "cannot be written";
  const ops = [...new Set(changes.map(({ op }) => op))];
  return ops.length === 1 && ops[0] ? UNTOUCHED[ops[0]] : "stays";
}
