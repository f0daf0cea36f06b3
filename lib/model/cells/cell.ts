import type { Field } from "@/lib/model/field";
import { isEmpty, type Json, jsonProblem, sameValue } from "@/lib/model/json";
import { jsonOf } from "./json-text";
import { listOf, listText } from "./list-cell";
import { pairsOf, pairsText } from "./pairs-cell";

/** One line each when it is a line break. */
export type CellOptions = { listSeparator?: string };
export type CellValue = { value: Json } | { why: string };

/** What no plain cell of its field would give back stands as JSON behind this. */
const MARK = "json:";
const DEEP = { depth: 64, keys: 10_000 };

/** A value of a field, or of one key of a record, as the text of one cell; `valueOfCell` makes the same value of it again. */
export function cellOf(field: Field, value: Json | undefined, options: CellOptions = {}): string {
  if (value === undefined || isEmpty(value)) return "";
  const plain = plainText(field, value, options);
  if (plain !== null) {
    const read = valueOfCell(field, plain, options);
    if ("value" in read && sameValue(read.value, value)) return plain;
  }
  return MARK + JSON.stringify(value);
}

/** The value that a cell means, null for an empty one, or why it means none. */
export function valueOfCell(field: Field, text: string, options: CellOptions = {}): CellValue {
  if (text.trim() === "") return { value: null };
  const marked = text.startsWith(MARK) ? jsonOf(text.slice(MARK.length)) : undefined;
  if (marked !== undefined) return checked(field, marked);
  switch (field.kind) {
    case "text":
    case "longText":
    case "ageRange":
      return checked(field, text);
    case "choice":
      return checked(field, choiceOf(field, text));
    case "list":
      return checked(field, listOf(text, options.listSeparator));
    case "pairs":
      return checked(field, pairsOf(text));
    case "record":
      return checked(field, jsonOf(text) ?? text);
    case "questions":
    case "json": {
      const value = jsonOf(text);
      return value === undefined ? { why: `${field.label}: JSON is expected, and this is none.` } : checked(field, value);
    }
  }
}

function checked(field: Field, value: Json): CellValue {
  const problem = jsonProblem(value, DEEP);
  return problem === undefined ? { value } : { why: `${field.label}: ${problem}` };
}

function plainText(field: Field, value: Json, options: CellOptions): string | null {
  if (field.kind === "list") return listText(value, options.listSeparator);
  if (field.kind === "pairs") return pairsText(value);
  if (typeof value === "string" && field.kind !== "json" && field.kind !== "questions") return value;
  return field.kind === "record" || field.kind === "json" || field.kind === "questions" ? JSON.stringify(value) : null;
}

function choiceOf({ options = [] }: Field, text: string): string {
  const said = text.trim().toLowerCase();
  const option =
    options.find(({ value }) => value === text) ??
    options.find(({ value }) => value.toLowerCase() === said) ??
    options.find(({ label }) => label.toLowerCase() === said);
  return option?.value ?? text;
}
