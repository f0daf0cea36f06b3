import "server-only";
import { AppError } from "@/lib/model/errors";
import type { ImportColumn, ImportTarget, UpdateImport } from "@/lib/model/import";
import { mapColumns, type Remembered, shareSource } from "@/lib/model/import-map";
import { slotOf, targetKey } from "@/lib/model/import-slot";
import { plain } from "@/lib/model/search-text";
import type { Reading } from "./import-read";
import type { ImportRules } from "./import-rules";

/** Places the columns of a file; what a person chose for a title in `before` stays where it can. */
export function placeColumns(read: Reading["columns"], rules: ImportRules, before: readonly ImportColumn[] = []): ImportColumn[] {
  const kept = new Map<string, Remembered>();
  for (const { header, target, mode, by } of before)
    if (by === "person" && (target === null || targetProblem(target, rules) === undefined)) kept.set(plain(header), { target, mode });
  const placed = mapColumns(
    read.map(({ header }) => header),
    { ...rules, kept },
  );
  return read.map((column, index) => {
    const { target, mode, by } = placed[index] ?? { target: null, mode: "overwrite", by: null };
    const fits = target === null || targetProblem(target, rules) === undefined;
    return { index, ...column, ...(fits ? { target, mode, by } : { target: null, mode, by: null }) };
  });
}

/** The columns after a person's choices: a place that another column had is taken from it. Throws `invalid` for a choice that cannot be. */
export function chosenColumns(
  columns: readonly ImportColumn[],
  chosen: NonNullable<UpdateImport["columns"]>,
  rules: ImportRules,
): ImportColumn[] {
  const problems: { index: number; message: string }[] = [];
  const choices = new Map(chosen.map((choice) => [choice.index, choice]));
  for (const { index, target } of chosen) {
    const message = index >= columns.length ? "This file has no such column." : target && targetProblem(target, rules, "chosen");
    if (message) problems.push({ index, message });
  }
  const next = columns.map((column): ImportColumn => {
    const { target, mode } = choices.get(column.index) ?? {};
    return { ...column, ...(target !== undefined && { target, by: "person" }), ...(mode !== undefined && { mode }) };
  });
  const own = next.filter(({ index, target }) => target !== null && choices.get(index)?.target);
  for (const column of own)
    if (own.some((other) => other.index > column.index && goTogether(other, column, rules)))
      problems.push({ index: column.index, message: `“${column.header}” and another column would go to the same field.` });
  if (problems.length > 0) {
    const issues = problems.map(({ index, message }) => ({ path: ["columns", index], message }));
    throw new AppError("invalid", problems.map(({ message }) => message).join(" "), { issues });
  }
  return next.map((column) =>
    !own.includes(column) && own.some((other) => goTogether(other, column, rules)) ? { ...column, target: null, by: null } : column,
  );
}

const goTogether = (a: ImportColumn, b: ImportColumn, rules: ImportRules): boolean =>
  a.target !== null && b.target !== null && targetKey(a.target) === targetKey(b.target) && shareSource(a.header, b.header, rules);

/** Why a column cannot go there; undefined when it can. What a source only shows can be compared, not chosen. */
function targetProblem(target: ImportTarget, { sources }: ImportRules, how: "found" | "chosen" = "found"): string | undefined {
  if ("fact" in target) return undefined;
  const slots = sources.flatMap((source) => slotOf(source.fields, target) ?? []);
  const [first] = slots;
  if (!first) return `There is no field "${[target.field, target.key].filter(Boolean).join(": ")}" to bring it to.`;
  return how === "chosen" && slots.every(({ field }) => field.readOnly)
    ? `${first.label} cannot be written. ${first.field.readOnly}`
    : undefined;
}
