import type { Field } from "./field";
import type { ColumnMode, ImportColumn, ImportTarget } from "./import";
import { targetKey } from "./import-slot";
import { keyWords } from "./key-words";
import { knownLabels } from "./paste-match";
import { plain } from "./search-text";
import { type Spot, spotLabel } from "./spots";

export type Remembered = { target: ImportTarget | null; mode: ColumnMode };
export type MapRules = {
  /** Titles of our own exports. */
  exact: ReadonlyMap<string, ImportTarget>;
  /** Which sources such a title is about; two of them may go to fields of one name when they share no source. */
  about: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the plain text of a title: where such a column went the last time. */
  remembered: ReadonlyMap<string, Remembered>;
  /** By the plain text of a title: what a person chose in this very file. */
  kept?: ReadonlyMap<string, Remembered>;
  fields: readonly Field[];
};
export type Placed = Pick<ImportColumn, "target" | "mode" | "by">;

/** What the last column of a file of refused rows is called; it goes nowhere. */
export const REASON = "Reason";

const NOWHERE: Placed = { target: null, mode: "overwrite", by: null };

/** Where each column goes, the surest first: a title of our own, one a person placed before, a field's name, what such a title means. No two go to the same place. */
export function mapColumns(titles: readonly string[], rules: MapRules): Placed[] {
  const known = knownLabels(rules.fields);
  const placed = new Map<number, Placed>();
  const taken = new Map<string, string[]>();
  const take = (ways: (title: string, at: number) => Placed | undefined) => {
    for (const [at, title] of titles.entries()) {
      const found = placed.has(at) ? undefined : ways(title, at);
      if (!found) continue;
      const others = found.target ? (taken.get(targetKey(found.target)) ?? []) : [];
      if (others.some((other) => shareSource(other, title, rules))) continue;
      placed.set(at, found);
      if (found.target) taken.set(targetKey(found.target), [...others, title]);
    }
  };
  const isOwn = titles.some((title) => isFact(rules.exact.get(title), "id"));
  const isReason = (title: string, at: number) => at === titles.length - 1 && plain(title) === plain(REASON);
  take((title) => {
    const choice = rules.kept?.get(plain(title));
    return choice && { ...choice, by: "person" };
  });
  take((title) => {
    const target = rules.exact.get(title);
    return target && (isOwn || !("fact" in target)) ? { target, mode: "overwrite", by: "name" } : undefined;
  });
  take((title) => {
    const memory = rules.remembered.get(plain(title));
    return memory && { ...memory, by: "remembered" };
  });
  take((title, at) => (isReason(title, at) ? NOWHERE : guessed(known.named(title), title, "name")));
  take((title) => guessed(known.named(title), title, "meaning"));
  return titles.map((_, at) => placed.get(at) ?? NOWHERE);
}

/** Whether two columns are about the personas of one source. */
export function shareSource(a: string, b: string, { about }: Pick<MapRules, "about">): boolean {
  const [one, other] = [about.get(a), about.get(b)];
  return !one || !other || [...one].some((source) => other.has(source));
}

const isFact = (target: ImportTarget | undefined, fact: string): boolean =>
  target !== undefined && "fact" in target && target.fact === fact;

function guessed(spot: Spot | undefined, title: string, by: "name" | "meaning"): Placed | undefined {
  if (!spot) return undefined;
  const [field, key] = spot.path;
  const isRecord = key === undefined && (spot.field.fields ?? []).length > 0;
  const names = [spot.field.label, keyWords(spot.field.name), spot.field.name, spotLabel(spot)].map(plain);
  if (isRecord || names.includes(plain(title)) !== (by === "name")) return undefined;
  return { target: key === undefined ? { field } : { field, key }, mode: "overwrite", by };
}

/** The titles that some field or fact goes by. */
export function titleTest({ exact, fields }: Pick<MapRules, "exact" | "fields">): (title: string) => boolean {
  const known = knownLabels(fields);
  return (title) => exact.has(title.trim()) || known.named(title.trim()) !== undefined;
}
