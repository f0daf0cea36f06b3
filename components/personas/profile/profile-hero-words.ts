import type { Field, Meaning } from "@/lib/model/field";
import { isEmpty, isObject, type JsonObject } from "@/lib/model/json";

/** Longer names are set smaller, so that a name stays a name and not a page. */
export const LONG_NAME = 56;

export type HeroWords = {
  alias: string | undefined;
  role: string | undefined;
  quote: string | undefined;
  summary: string | undefined;
  paths: Set<string>;
};

/** Longer texts are read further down. */
const MAX = { alias: 160, role: 160, voice: 320, summary: 420 } as const;

/** What stands beside the portrait, and the paths it came from so that it is not said twice. */
export function heroWords(fields: readonly Field[], values: JsonObject): HeroWords {
  const paths = new Set<string>();
  const take = (meaning: keyof typeof MAX): string | undefined => {
    const found = textOf(fields, values, meaning, "");
    if (!found || found.text.length > MAX[meaning]) return undefined;
    paths.add(found.path);
    return found.text;
  };
  const [alias, role, quote, summary] = [take("alias"), take("role"), take("voice"), take("summary")];
  return { alias, role, quote: quote && unquoted(quote), summary, paths };
}

function textOf(
  fields: readonly Field[],
  values: JsonObject,
  meaning: Meaning,
  before: string,
): { path: string; text: string } | undefined {
  for (const field of fields) {
    const value = values[field.name];
    if (field.meaning === meaning && typeof value === "string" && !isEmpty(value))
      return { path: `${before}${field.name}`, text: value.trim() };
    const inner = isObject(value) && field.fields ? textOf(field.fields, value, meaning, `${before}${field.name}.`) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Without the quotation marks it was stored with: ours go around it. */
export const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^["“”'‘’„«»]+(.*?)["“”'‘’«»]+$/s, "$1")
    .trim();
