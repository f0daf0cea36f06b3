/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Null, missing, blank text, and lists or records that hold nothing but such: a person sees nothing there. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isEmpty);
  if (isObject(value)) return Object.values(value).every(isEmpty);
  return false;
}

/** JSON text with sorted keys: equal values give equal text whatever order they came in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isObject(value)) {
    const keys = Object.keys(value)
      .filter((k) => value[k] !== undefined)
      .sort();
    return `{${keys.map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Missing, null, blank and empty count as the same; key order does not count, list order does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  return canonical(withoutBlanks(a)) === canonical(withoutBlanks(b));
}

export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => !isEmpty(v))
      .map(([k, v]) => [k, withoutBlanks(v)]),
  );
}

const FORBIDDEN_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/** The first thing in a parsed JSON value that RELIABILITY forbids at the door: deep nesting, too many keys, keys that reach a prototype, NUL, broken UTF-16. */
export function jsonProblem(value: unknown, { depth = 8, keys = 200 } = {}): string | undefined {
  if (typeof value === "string") {
    if (value.includes("\0")) return "Text must not contain a NUL character.";
    return value.isWellFormed() ? undefined : "Text holds half of a character pair.";
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (depth <= 0) return "Nested too deeply (at most 8 levels).";
  if (!Array.isArray(value)) {
    const names = Object.keys(value);
    if (names.length > keys) return `Too many keys (at most ${keys}).`;
    for (const name of names) {
      if (FORBIDDEN_KEYS.has(name)) return `The key "${name}" is not allowed.`;
      const problem = jsonProblem(name);
      if (problem) return problem;
    }
  }
  for (const inner of Object.values(value)) {
    const problem = jsonProblem(inner, { depth: depth - 1, keys });
    if (problem) return problem;
  }
  return undefined;
}
