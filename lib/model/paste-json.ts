import { isEmpty, isObject, type Json, type JsonObject, jsonProblem } from "./json";
import { keyWords } from "./key-words";
import type { Path } from "./parts";
import type { Known } from "./paste-match";
import { type Piece, pathFor } from "./paste-piece";

const DEEPEST = 8;

/** People of a pasted JSON text, whatever it is wrapped in; undefined when it is none, a reason when it must not be taken. */
export function jsonPeople(text: string, known: Known): Piece[][] | { problem: string } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const problem = jsonProblem(value, { depth: DEEPEST });
  if (problem) return { problem: `This JSON cannot be taken. ${problem}` };
  return rowsOf(value).map((row) => (isObject(row) ? piecesOf(row, [], known) : [leaf(row, [], known)]));
}

/** One level of wrapping is looked through: {"data": [ … ]}, {"personas": [ … ]}. */
function rowsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) && inner.length > 0 && inner.every(isObject));
  const [list] = lists;
  const alone = Object.values(value).every((inner) => inner === list || !isObject(inner));
  const wrapped = Object.keys(value).some((key) => /^(data|personas|items|results|rows)$/i.test(key) && value[key] === list);
  return lists.length === 1 && alone && wrapped && Array.isArray(list) && Object.keys(value).length === 1 ? list : [value];
}

function piecesOf(row: JsonObject, above: readonly string[], known: Known): Piece[] {
  return Object.entries(row).flatMap(([key, value]): Piece[] => {
    const named = known.spots.find(({ path }) => path[0] === key) ? recordOf(key, known) : undefined;
    if (isObject(value) && named)
      return Object.entries(value).map(([inner, held]) => leaf(held, [...above, key, inner], known, [key, inner]));
    if (isObject(value) && !isEmpty(value)) return piecesOf(value, [...above, key], known);
    return [leaf(value, [...above, key], known)];
  });
}

const recordOf = (name: string, known: Known) =>
  known.spots.find(({ path, record, field }) => path[0] === name && (record ?? field).kind === "record");

function leaf(value: Json, keys: readonly string[], known: Known, path?: Path): Piece {
  const key = keys.at(-1) ?? "";
  const label = keys.map(keyWords).join(" / ");
  const exact = known.spots.find((spot) => spot.path.length === 1 && spot.path[0] === key);
  const to = path ?? exact?.path ?? pathFor(known.named(keyWords(key)), key);
  const words = Array.isArray(value) ? value.map(wordsOf) : [wordsOf(value)];
  const isPlain = !isObject(value) && !(Array.isArray(value) && value.some((one) => typeof one === "object" && one !== null));
  return {
    label,
    lines: words.filter((line) => line.trim() !== ""),
    text: words.join("\n"),
    ...(!isPlain && { raw: value }),
    to: isPlain || path || exact?.field.kind === "pairs" || exact?.field.kind === "json" ? to : null,
  };
}

/** Any JSON in words, its keys too. */
function wordsOf(value: Json): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(", ");
  if (isObject(value))
    return Object.entries(value)
      .map(([key, inner]) => `${keyWords(key)}: ${wordsOf(inner)}`)
      .join("; ");
  return value === null ? "" : String(value);
}
