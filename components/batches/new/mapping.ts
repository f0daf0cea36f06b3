import type { PreviewRow } from "@/lib/client/batch-preview";
import type { Field, FieldKind } from "@/lib/model/field";
import { isEmpty } from "@/lib/model/json";
import type { SourceInfo } from "@/lib/model/source";

/** A field of the originals and where it goes: another field's name, or null for nowhere. */
export type MappingRow = {
  name: string;
  label: string;
  sources: string[];
  target: string | null;
  /** Chosen by a person rather than by its own name. */
  own: boolean;
  list: boolean;
  options: { value: string; label: string }[];
};
export type Mapping = Record<string, string | null>;

const TEXTS: readonly FieldKind[] = ["text", "longText", "choice", "ageRange", "list"];
const fits = (from: Field, to: Field): boolean =>
  from.kind === to.kind || (TEXTS.includes(from.kind) && TEXTS.includes(to.kind)) || to.kind === "json";

/** Every field of the originals with where it goes at the target: by its own name unless `chosen` says otherwise. */
export function mappingRows(from: readonly SourceInfo[], to: SourceInfo, chosen: Mapping): MappingRow[] {
  const given = to.fields.filter((field) => !field.readOnly && field.optionsFrom === undefined);
  const names = [...new Set(from.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  return names.flatMap((name): MappingRow[] => {
    const held = from.filter(({ fields }) => fields.some((field) => field.name === name));
    const field = held[0]?.fields.find((one) => one.name === name);
    if (!field || field.kind === "questions") return [];
    const options = given.filter((target) => fits(field, target)).map((target) => ({ value: target.name, label: target.label }));
    const same = options.some(({ value }) => value === name) ? name : null;
    const own = Object.hasOwn(chosen, name) && (chosen[name] === null || options.some(({ value }) => value === chosen[name]));
    return [
      {
        name,
        label: field.label,
        sources: held.map(({ label }) => label),
        target: own ? (chosen[name] ?? null) : same,
        own,
        list: field.kind === "list",
        options,
      },
    ];
  });
}

/** What goes along with the batch: only what a person chose. */
export function mappingOf(rows: readonly MappingRow[]): Mapping | undefined {
  const chosen = rows.filter(({ own, name, target }) => own && target !== name);
  return chosen.length > 0 ? Object.fromEntries(chosen.map(({ name, target }) => [name, target])) : undefined;
}

/** Only lists go together into one field: the targets that others share. */
export function doubled(rows: readonly MappingRow[]): { label: string; from: string[] }[] {
  const into = new Map<string, MappingRow[]>();
  for (const row of rows) if (row.target !== null) into.set(row.target, [...(into.get(row.target) ?? []), row]);
  return [...into]
    .filter(([, held]) => held.length > 1 && !held.every(({ list }) => list) && overlap(held))
    .map(([target, held]) => ({
      label: held[0]?.options.find(({ value }) => value === target)?.label ?? target,
      from: held.map(({ label }) => label),
    }));
}

const overlap = (rows: readonly MappingRow[]): boolean => {
  const sources = rows.flatMap((row) => row.sources);
  return new Set(sources).size < sources.length;
};

/** The originals' sources with only those fields that anybody among them holds; where not everybody is known, with all. */
export function sourcesHeld(sources: readonly SourceInfo[], rows: readonly PreviewRow[], total: number): SourceInfo[] {
  return sources.map((source) => {
    const own = rows.filter((row) => row.source === source.id);
    if (rows.length < total || own.some(({ before }) => before === null)) return source;
    return { ...source, fields: source.fields.filter(({ name }) => own.some(({ before }) => !isEmpty(before?.[name]))) };
  });
}
