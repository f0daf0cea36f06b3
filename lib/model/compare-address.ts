export const MOST_COMPARED = 4;
const SHOWS = ["all", "differs", "only", "same"] as const;
/** Which rows are on screen. */
export type Show = (typeof SHOWS)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `ids`: each once, in order. `repeated` and `broken`: how many were left out, as said before or as no id at all. */
type AskedIds = { ids: string[]; repeated: number; broken: number };

/** Reads "a,b,c" however broken. */
export function readIds(given: string | readonly string[] | undefined): AskedIds {
  const parts = (typeof given === "object" ? given.join(",") : (given ?? ""))
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  const valid = parts.filter((part) => UUID.test(part));
  const ids = [...new Set(valid)];
  return { ids, repeated: valid.length - ids.length, broken: parts.length - valid.length };
}

export function readShow(given: string | readonly string[] | undefined): Show {
  const text = typeof given === "object" ? given[0] : given;
  return SHOWS.find((show) => show === text) ?? "all";
}

export function compareHref(ids: readonly string[], show: Show = "all"): string {
  const search = [ids.length > 0 && `ids=${ids.join(",")}`, show !== "all" && `show=${show}`].filter(Boolean).join("&");
  return search === "" ? "/compare" : `/compare?${search}`;
}

/** The same ids with one of them `by` places further right. */
export function movedId(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const rest = ids.filter((other) => other !== id);
  if (from < 0) return rest;
  const to = Math.min(Math.max(from + by, 0), rest.length);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
