import "server-only";
import { createAvatar } from "@dicebear/core";
import * as notionists from "@dicebear/notionists";

const KEPT = 500;
const kept = new Map<string, string>();

type Options = notionists.Options;

const numbered = <T extends string>(last: number, without: readonly number[]): T[] =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter((n) => !without.includes(n))
    .map((n) => `variant${String(n).padStart(2, "0")}` as T);
const only = <T extends string>(...numbers: number[]): T[] => numbers.map((n) => `variant${String(n).padStart(2, "0")}` as T);

const SOBER: Options = {
  beardProbability: 0,
  gestureProbability: 0,
  bodyIconProbability: 0,
  glasses: only(3, 8, 11),
  body: numbered(25, [1, 2, 3, 4, 6, 15, 18]),
  hair: numbered(63, [14, 50, 51, 59]),
  lips: only(3, 4, 13, 14, 17, 21, 22, 23, 25),
};

function draw(id: string): string {
  return createAvatar(notionists, { seed: id, ...SOBER })
    .toString()
    .replace(/<metadata[\s\S]*?<\/metadata>/, "")
    .replace(/<mask id="viewboxMask">[\s\S]*?<\/mask>/, "")
    .replaceAll(' mask="url(#viewboxMask)"', "")
    .replace('viewBox="0 0 1744 1744"', 'viewBox="236 130 1280 1614" width="320" height="404"')
    .replace(/"#000(000)?"/g, '"#221d1a"')
    .replace(/"#fff(fff)?"/g, '"#fdfaf4"');
}

/** The same drawing for the same id, for ever; transparent, so that the page's plate shows through. */
export function portrait(id: string): string {
  const known = kept.get(id);
  const svg = known ?? draw(id);
  kept.delete(id);
  kept.set(id, svg);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return svg;
}
