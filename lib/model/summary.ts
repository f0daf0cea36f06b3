import type { Field, Meaning } from "./field";
import { isEmpty, isObject, type JsonObject } from "./json";

export type Summary = { alias: string | null; role: string | null; voice: string | null; line: string | null };

/** The values that carry a meaning, in declared order, records looked into. */
export function valuesOf(fields: readonly Field[], values: JsonObject, meaning: Meaning): unknown[] {
  return fields.flatMap((f) => {
    const value = values[f.name];
    if (f.meaning === meaning && !isEmpty(value)) return [value];
    return isObject(value) && f.fields ? valuesOf(f.fields, value, meaning) : [];
  });
}

/** What a card says of a persona besides its name. */
export function summarize(fields: readonly Field[], values: JsonObject): Summary {
  const first = (...meanings: Meaning[]) => {
    for (const meaning of meanings) {
      const value = valuesOf(fields, values, meaning)[0];
      if (value !== undefined) return cut(asText(value));
    }
    return null;
  };
  return {
    alias: first("alias"),
    role: first("role", "jobTitles", "seniority"),
    voice: first("voice"),
    line: first("summary", "pains", "motivations", "goals", "story"),
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value))
    return value
      .filter((v) => !isEmpty(v))
      .slice(0, 3)
      .map(asText)
      .join(", ");
  if (isObject(value))
    return Object.values(value)
      .filter((v) => !isEmpty(v))
      .slice(0, 1)
      .map(asText)
      .join("");
  return String(value).trim();
}

const cut = (text: string) => (text.length > 280 ? `${text.slice(0, 279).trimEnd()}…` : text) || null;
