import type { Field } from "@/lib/model/field";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { type Path, pathKey, valueAt } from "@/lib/model/parts";
import { type Excess, pasteSpots } from "@/lib/model/paste-fill";
import { findSpot } from "@/lib/model/spots";

const MOST = 40;

/** What a person should know before a piece goes there. */
export function notesFor(fields: readonly Field[], to: Path | null, held: JsonObject, tooLong: readonly Excess[]): string[] {
  if (to === null) return [];
  const value = valueAt(held, to);
  const kind = findSpot(pasteSpots(fields), to)?.field.kind;
  const grows = kind === "list" || kind === "pairs";
  const was = Array.isArray(value) ? `${value.length} line${value.length === 1 ? "" : "s"}` : `“${short(String(value))}”`;
  return [
    ...(isEmpty(value) ? [] : [grows ? `Added to the ${was} there.` : `Replaces ${was}.`]),
    ...tooLong.filter(({ path }) => pathKey(path) === pathKey(to)).map(({ words }) => `${words} Shorten it in the form before you save.`),
  ];
}

const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);
