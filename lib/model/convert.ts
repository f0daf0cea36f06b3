import { type Field, isShortText } from "./field";
import { isEmpty, isObject, type Json } from "./json";

const BULLET = /^\s*(?:[-*•‣◦–—▪●]|\d{1,3}[.)])\s+/;
const LINES = /\r\n?|\n/;

/** Lines of a text without their bullets; blank ones are left out. */
const linesIn = (text: string): string[] =>
  text
    .split(LINES)
    .map((line) => line.replace(BULLET, "").trim())
    .filter((line) => line !== "");

const texts = (value: Json): string[] | undefined =>
  Array.isArray(value) && value.every((line) => typeof line === "string")
    ? (value as string[]).filter((line) => !isEmpty(line))
    : undefined;

/** The value as another field holds it without losing a word, or why it cannot be held there. */
export function convert(value: Json, to: Field): { value: Json } | { why: string } {
  const lines = texts(value);
  const single = isShortText(to);
  if (single || to.kind === "longText") return oneText(typeof value === "string" ? [value] : lines, to, single);
  if (to.kind === "list") {
    if (lines) return { value: lines };
    return typeof value === "string" ? { value: linesIn(value) } : { why: `${to.label} is a list of lines.` };
  }
  if (to.kind === "pairs")
    return Array.isArray(value) && value.every(isObject) ? { value } : { why: `${to.label} holds titles with values.` };
  if (to.kind === "record") return isObject(value) ? { value } : { why: `${to.label} is a set of facts.` };
  return to.kind === "json" ? { value } : { why: `${to.label} takes another kind of value.` };
}

function oneText(parts: string[] | undefined, to: Field, single: boolean): { value: Json } | { why: string } {
  if (parts === undefined) return { why: `${to.label} is a text.` };
  if (!single) return { value: parts.join("\n") };
  const [only = "", ...more] = parts;
  if (more.length > 0) return { why: `${to.label} is one text, not a list.` };
  return LINES.test(only.trim()) ? { why: `${to.label} is a single line.` } : { value: only.trim() };
}
