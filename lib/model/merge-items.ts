import { namesOf } from "./merge-match";
import { insertAdded, ordered, placesOf } from "./merge-order";

/** `clash`: both sides did something to the same item, or moved items in ways that contradict; `items` then holds both versions. */
export type Merged<T> = { items: T[]; clash: boolean };

type ItemRules<T> = {
  /** Items of equal keys are the same item. */
  key(item: T): string;
  /** Equal for equal content. */
  content(item: T): string;
  /** When both sides hold different contents of one item, and neither is the base's. */
  merge?(base: T | undefined, mine: T, theirs: T): Merged<T>;
};

/** Three-way merge item by item: what either side added stays, what either removed goes, what either changed or moved is so. */
export function mergeItems<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], rules: ItemRules<T>): Merged<T> {
  const from = base.map(rules.key);
  const [mineKeys, theirsKeys] = [mine.map(rules.key), theirs.map(rules.key)];
  const [my, their] = [namesOf(from, mineKeys, theirsKeys), namesOf(from, theirsKeys, mineKeys)];
  const baseNames = base.map((_, at) => `#${at}`);
  const [held, mineBy, theirsBy] = [byName(baseNames, base), byName(my, mine), byName(their, theirs)];
  const results = new Map<string, Merged<T>>();
  for (const name of new Set([...baseNames, ...my, ...their]))
    results.set(name, one(held.get(name), mineBy.get(name), theirsBy.get(name), rules));
  const order = ordered(
    baseNames.filter((name) => (results.get(name)?.items.length ?? 0) > 0),
    placesOf(my),
    placesOf(their),
  );
  const names = [...order.names];
  insertAdded(names, my, () => false);
  insertAdded(names, their, (name) => name.startsWith("+") && !theirsBy.has(name));
  return {
    items: names.flatMap((name) => results.get(name)?.items ?? []),
    clash: order.clash || [...results.values()].some(({ clash }) => clash),
  };
}

const byName = <T>(names: readonly string[], items: readonly T[]): Map<string, T> =>
  new Map(items.map((item, at) => [names[at] ?? "", item]));

function one<T>(base: T | undefined, mine: T | undefined, theirs: T | undefined, rules: ItemRules<T>): Merged<T> {
  const content = (item: T | undefined) => (item === undefined ? undefined : rules.content(item));
  const [was, my, their] = [content(base), content(mine), content(theirs)];
  const sure = (item: T | undefined): Merged<T> => ({ items: item === undefined ? [] : [item], clash: false });
  if (my === their || was === their) return sure(mine);
  if (was === my) return sure(theirs);
  if (mine !== undefined && theirs !== undefined && rules.merge) return rules.merge(base, mine, theirs);
  return { items: [mine, theirs].filter((item) => item !== undefined), clash: true };
}
