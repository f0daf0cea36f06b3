import { listWords } from "@/components/form/draft-words";
import { duration, plural } from "@/lib/client/format";
import type { Editor } from "@/lib/model/presence";

const HOUR_S = 3600;
const SHOWN = 3;

const namesOf = (editors: readonly Editor[]): string =>
  listWords(
    editors.map(({ name }) => name),
    SHOWN,
  );

/** "Ana is editing this." */
export const editingWords = (editors: readonly Editor[]): string =>
  editors.length === 0 ? "" : `${namesOf(editors)} ${editors.length === 1 ? "is" : "are"} editing this.`;

/** "for 4 minutes", "for a moment". `now` in milliseconds. */
export function lengthWords(since: string, now: number): string {
  const seconds = (now - Date.parse(since)) / 1000;
  if (seconds < 60) return "for a moment";
  return `for ${seconds < HOUR_S ? plural(Math.floor(seconds / 60), "minute") : duration(seconds)}`;
}

/** What is going on, and what it means for who reads it in a form of their own. */
export function besideWords(editors: readonly Editor[], now: number): { what: string; so: string } {
  const [one, ...others] = editors;
  if (!one) return { what: "", so: "" };
  const so = (who: string) => `${who} can save: different fields merge, the same one asks.`;
  if (others.length > 0) return { what: `${namesOf(editors)} are editing this too.`, so: so("Everybody") };
  return { what: `${one.name} has been editing this ${lengthWords(one.since, now)}.`, so: so("Both") };
}
