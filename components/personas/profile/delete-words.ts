import { plural } from "@/lib/client/format";
import type { Share } from "@/lib/model/share";

const STATE: Record<Share["state"], string> = { on: "", off: ", turned off", expired: ", expired" };
const MOST = 4;

type Line = { key: string; text: string };

/** What happens to links that show a persona when it is deleted: those that work first, then how many more. */
export function linkLines(shares: readonly Pick<Share, "id" | "label" | "views" | "state" | "personas">[]): Line[] {
  const sorted = [...shares].sort((a, b) => Number(b.state === "on") - Number(a.state === "on"));
  const lines = sorted.slice(0, MOST).map(({ id, label, views, state, personas }) => {
    const rest = personas.length - 1;
    const then = rest === 0 ? "will say that it is gone" : `will show only the other ${rest === 1 ? "one" : rest}`;
    return { key: id, text: `The link ${label ? `“${label}”` : "without a label"} (${plural(views, "view")}${STATE[state]}) ${then}.` };
  });
  const more = shares.length - lines.length;
  return more > 0 ? [...lines, { key: "more", text: `${plural(more, "more link")} ${more === 1 ? "shows" : "show"} it, too.` }] : lines;
}

/** `names` of those who have its form open. */
export function editorLine(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined) return "";
  const who = rest.length === 0 ? `${first} is` : `${first} and ${rest.length === 1 ? rest[0] : `${rest.length} others`} are`;
  return `${who} editing it right now and could not save any more.`;
}

/** `places` are connections that hold somebody of the same name. */
export function namesakeLine(places: readonly string[]): string {
  if (places.length === 0) return "";
  const shown = places.slice(0, 3).join(", ");
  const more = places.length > 3 ? ` and ${places.length - 3} more` : "";
  return `Somebody of this name is in ${shown}${more}, too, and stays there.`;
}
