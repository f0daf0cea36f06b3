import "server-only";
import { BUILT_IN_VIEWS } from "@/lib/model/built-in-views";

/** As wanted, every view once: unknown ones are dropped, those not named come after the others. */
export function orderViews(wanted: readonly string[], saved: readonly string[]): string[] {
  const all = new Set<string>([...BUILT_IN_VIEWS, ...saved]);
  return [...new Set([...wanted.filter((id) => all.has(id)), ...all])];
}
