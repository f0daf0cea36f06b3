import { createHash } from "node:crypto";
import { type Family, type FamilyName, families } from "./families";

const DAY_MS = 86_400_000;

/** A UUID that is the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `count` neighbours from a pool, starting further on for each `turn`, so that two people of one family differ. */
export function take(pool: readonly string[], turn: number, count: number): string[] {
  return Array.from({ length: Math.min(count, pool.length) }, (_, index) => pool[(turn + index) % pool.length] ?? "");
}

export const one = (pool: readonly string[], turn: number): string => pool[turn % pool.length] ?? "";

/** Counts the people of each family as they pass, for `take` and `one`. */
export function familyTurns(): (name: FamilyName) => { family: Family; turn: number } {
  const turns = new Map<FamilyName, number>();
  return (name) => {
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return { family: families[name], turn };
  };
}

/** Spreads changes over the year before `now`: the first few within days, the last about a year back. */
export function datesOf(now: number, index: number, total: number): { createdAt: string; updatedAt: string } {
  const daysBack = (364 * ((index * 37) % total) ** 2) / total ** 2;
  const updated = now - daysBack * DAY_MS - (index + 1) * 61_000;
  const created = updated - (20 + ((index * 53) % 400)) * DAY_MS;
  return { createdAt: new Date(created).toISOString(), updatedAt: new Date(updated).toISOString() };
}
