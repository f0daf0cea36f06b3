import { finder, type Replacement } from "@/lib/model/change-replace";
import { isObject, type Json } from "@/lib/model/json";

/** How often a text stands in a value, in whatever depth. */
export function countHits(value: Json | undefined, replacement: Omit<Replacement, "with">): number {
  const where = finder(replacement);
  const count = (held: Json | undefined): number => {
    if (typeof held === "string") return held.match(where)?.length ?? 0;
    if (Array.isArray(held)) return held.reduce((sum: number, line) => sum + count(line), 0);
    return isObject(held) ? Object.values(held).reduce((sum: number, inner) => sum + count(inner), 0) : 0;
  };
  return count(value);
}
