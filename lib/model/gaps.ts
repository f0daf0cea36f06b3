import type { Field, Meaning } from "./field";

/** Meanings behind readiness paths such as "demographics.age", each once; a key without a meaning counts as its record's. */
export function gapsOf(fields: readonly Field[], missing: readonly string[]): Meaning[] {
  return [...new Set(missing.flatMap((path) => meaningAt(fields, path.split(".")) ?? []))];
}

function meaningAt(fields: readonly Field[], [name, ...rest]: string[]): Meaning | undefined {
  const field = fields.find((f) => f.name === name);
  return (rest.length > 0 && field?.fields ? meaningAt(field.fields, rest) : undefined) ?? field?.meaning;
}
