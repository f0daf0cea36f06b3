import type { Json } from "@/lib/model/json";
import { jsonOf } from "./json-text";

/** One line each, or as JSON where a line would not come back as it is. */
export function listText(value: Json, separator = "\n"): string | null {
  if (!Array.isArray(value)) return null;
  if (!value.every((line) => typeof line === "string")) return JSON.stringify(value);
  const plain = value.join(separator);
  const read = listOf(plain, separator);
  return read.length === value.length && read.every((line, at) => line === value[at]) ? plain : JSON.stringify(value);
}

/** Its lines, blank ones left out, without the space around them; the list itself of a cell that is a JSON list. */
export function listOf(text: string, separator = "\n"): Json[] {
  const json = text.trimStart().startsWith("[") ? jsonOf(text) : undefined;
  if (Array.isArray(json)) return json;
  const lines = text.split(separator).map((line) => line.trim());
  return lines.filter((line) => line !== "");
}
