import "server-only";
import type { Json } from "@/lib/model/json";
import { pacer } from "./pace";

const SLICE = 64_000;

type Options = { parse: (text: string) => Json; slice?: number };
type Span = { from: number; to: number };

/**
 * What `parse` (JSON.parse, or more) makes of a text, in slices with turns for others in between: elements of a long array, at the top
 * or right inside the object at the top, are parsed a few at a time. Throws what `parse` throws.
 */
export async function parseInSlices(text: string, { parse, slice = SLICE }: Options): Promise<Json> {
  if (text.length <= slice) return parse(text);
  const pace = pacer();
  const elements = async (array: Span): Promise<Json[] | undefined> => {
    const out: Json[] = [];
    let from = array.from + 1;
    for await (const { at, last } of commas(text, array, pace)) {
      if (!last && at - from < slice) continue;
      const group = text.slice(from, at);
      if (group.trim() === "" && !(last && out.length === 0 && from === array.from + 1)) return undefined;
      const parsed = parse(`[${group}]`);
      if (!Array.isArray(parsed)) return undefined;
      for (const value of parsed) out.push(value);
      from = at + 1;
    }
    return out;
  };
  const root = trimmed(text, { from: 0, to: text.length });
  if (text[root.from] === "[" && text[root.to - 1] === "]") return (await elements(root)) ?? parse(text);
  if (text[root.from] !== "{" || text[root.to - 1] !== "}") return parse(text);
  const entries: [string, Json][] = [];
  let from = root.from + 1;
  for await (const { at } of commas(text, root, pace)) {
    const member = trimmed(text, { from, to: at });
    from = at + 1;
    const key = /^"(?:[^"\\]|\\.)*"[ \t\n\r]*:[ \t\n\r]*/.exec(text.slice(member.from, Math.min(member.to, member.from + 1_000)))?.[0];
    if (key === undefined) return parse(text);
    const value = { from: member.from + key.length, to: member.to };
    const long = value.to - value.from > slice && text[value.from] === "[" && text[value.to - 1] === "]";
    const held = long ? await elements(value) : undefined;
    const parsed = parse(held === undefined ? `{${text.slice(member.from, member.to)}}` : `{${key}0}`);
    for (const [name, own] of Object.entries(parsed ?? {})) entries.push([name, held ?? own]);
  }
  return Object.fromEntries(entries);
}

/** Where the parts of an array or object end, its own end last. */
async function* commas(text: string, { from, to }: Span, pace: () => Promise<void>): AsyncGenerator<{ at: number; last: boolean }> {
  let depth = 0;
  for (let at = from + 1; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfText(text, at);
    else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) depth -= 1;
    else if (code === 44 && depth === 0) {
      await pace();
      yield { at, last: false };
    }
  }
  yield { at: to - 1, last: true };
}

function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function trimmed(text: string, { from, to }: Span): Span {
  const space = (at: number) => /[ \t\n\r]/.test(text.charAt(at));
  while (from < to && space(from)) from += 1;
  while (to > from && space(to - 1)) to -= 1;
  return { from, to };
}
