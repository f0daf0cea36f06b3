import { readJson } from "@/components/fields/read-json";
import { isEmpty, isObject, type Json, type JsonObject, jsonProblem } from "@/lib/model/json";

export type RowProblem = { line: number; words: string };
type Rows = { rows: { values: JsonObject }[]; problems: RowProblem[] };

const MAX_ROWS = 5_000;
const LIMITS = { depth: 8, keys: 200 };
const MAX_TOLD = 20;

/** Personas from pasted JSON: a list of values, or of {values}. Problems name the line where their persona begins. */
export function readRows(text: string): Rows {
  if (text.trim() === "") return { rows: [], problems: [] };
  const read = readJson(text, LIMITS);
  if (!read.ok) return { rows: [], problems: [{ line: read.problem.line, words: read.problem.message.replace(/^Line \d+: /, "") }] };
  const list = Array.isArray(read.value) ? read.value : [read.value];
  if (list.length > MAX_ROWS)
    return {
      rows: [],
      problems: [
        {
          line: 1,
          words: `There are ${list.length.toLocaleString("en")} personas; at most ${MAX_ROWS.toLocaleString("en")} go into one batch.`,
        },
      ],
    };
  if (list.length === 0) return { rows: [], problems: [{ line: 1, words: "The list is empty." }] };
  const starts = Array.isArray(read.value) ? elementLines(text) : [1];
  const rows = list.map(valuesOf);
  const problems = rows.flatMap((row, at) =>
    typeof row === "string" ? [{ line: starts[at] ?? 1, words: `Persona ${at + 1}: ${row}` }] : [],
  );
  return { rows: rows.flatMap((row) => (typeof row === "string" ? [] : [{ values: row }])), problems: problems.slice(0, MAX_TOLD) };
}

function valuesOf(row: Json): JsonObject | string {
  if (!isObject(row)) return "this is no object of fields.";
  const wrapped = Object.hasOwn(row, "values") && isObject(row.values);
  const extra = Object.keys(row).filter((key) => key !== "values");
  if (wrapped && extra.length > 0) return `beside “values” stands “${extra[0]}”, which has no place there.`;
  const values = wrapped && isObject(row.values) ? row.values : row;
  if (isEmpty(values)) return "it holds nothing.";
  return jsonProblem(values) ?? values;
}

/** The line on which each element of the outermost list begins. */
function elementLines(text: string): number[] {
  const lines: number[] = [];
  let [line, depth, inText, escaped, awaits] = [1, 0, false, false, false];
  for (const char of text) {
    if (char === "\n") line++;
    if (inText) {
      if (escaped) escaped = false;
      else if (char === "\\") escaped = true;
      else if (char === '"') inText = false;
      continue;
    }
    if (awaits && !/[\s\]]/.test(char)) {
      lines.push(line);
      awaits = false;
    }
    if (char === '"') inText = true;
    else if (char === "[" || char === "{") {
      depth++;
      if (depth === 1) awaits = true;
    } else if (char === "]" || char === "}") depth--;
    else if (char === "," && depth === 1) awaits = true;
  }
  return lines;
}
