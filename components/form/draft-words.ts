import type { Field } from "@/lib/model/field";

const NAMED = 4;

/** "Role", "Role and Goals", "Role, Goals and 3 more". */
export function listWords(words: readonly string[], most = NAMED): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

type Last = { by: string | null; at: string | null };

/** Whoever changed it last is named only when that was after the draft; others may have changed it before them. */
export function sinceWords(changed: readonly Field[], source: string, draftAt: string, last?: Last): string {
  if (changed.length === 0) return "";
  const named = last?.by && last.at && last.at > draftAt ? `, last by ${last.by}` : "";
  return `Since then ${listWords(changed.map(({ label }) => label))} changed in ${source}${named}.`;
}
