import type { Facets } from "@/lib/model/facets";
import type { Can } from "@/lib/model/persona";

export type SourceCan = { id: string; label: string; can: Can };
export type Verb = { reason: string | undefined; note: string | undefined };

/** How many of the ticked are in each source; a "take all" selection is counted by the source facet. */
export function bySource(
  rows: readonly { source: string }[],
  all: boolean,
  facet: Facets["source"],
  chosen: readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  if (!all) for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  else for (const { value, count } of facet) if (count > 0 && (chosen.length === 0 || chosen.includes(value))) counts.set(value, count);
  return counts;
}

/** Whether a verb can be done with what is ticked: why not at all, or how many will be left out. */
export function verbOf(
  verb: "update" | "remove",
  counts: ReadonlyMap<string, number>,
  sources: readonly SourceCan[],
  roleReason: string | undefined,
): Verb {
  if (roleReason) return { reason: roleReason, note: undefined };
  const cannot = sources.filter((source) => counts.has(source.id) && !source.can[verb]);
  if (cannot.length === 0) return { reason: undefined, note: undefined };
  const first = cannot[0]?.can.reason ?? `${cannot[0]?.label ?? "The source"} cannot do this.`;
  if (cannot.length === counts.size) return { reason: first, note: undefined };
  const left = cannot.reduce((sum, source) => sum + (counts.get(source.id) ?? 0), 0);
  return { reason: undefined, note: `${left.toLocaleString("en")} read-only` };
}
