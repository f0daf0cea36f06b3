import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject } from "./json";
import { linesLimit, textLimit } from "./limits";
import { type Path, pathKey, valueAt, withValue } from "./parts";
import type { Piece } from "./paste-piece";
import { declaredSpots, findSpot, isGiven, type Spot } from "./spots";

/** Everything a piece can be put into; a record takes it under a key of its own. */
export const pasteSpots = (fields: readonly Field[]): Spot[] =>
  declaredSpots(fields).filter((spot) => isGiven(spot) && !spot.field.optionsFrom);

/** The values with the pieces put in, each where it is to go: lists and long texts grow, a single text is replaced. */
export function fillPaste(fields: readonly Field[], held: JsonObject, pieces: readonly Piece[]): JsonObject {
  const spots = pasteSpots(fields);
  const begun = new Set<string>();
  return pieces.reduce((values, piece) => {
    if (piece.to === null || (piece.lines.length === 0 && piece.raw === undefined)) return values;
    const field = fieldAt(fields, spots, piece);
    if (!field) return values;
    const key = pathKey(piece.to);
    const made = valueFor(field, piece, begun.has(key) || isList(field) ? valueAt(values, piece.to) : undefined);
    begun.add(key);
    return withValue(values, piece.to, made);
  }, held);
}

/** The declared field, or for a key of a record nobody declared a field of the kind the piece is. */
function fieldAt(fields: readonly Field[], spots: readonly Spot[], { to, lines, raw }: Piece): Field | undefined {
  if (to === null) return undefined;
  const spot = findSpot(spots, to);
  if (spot) return spot.field;
  const record = to[1] !== undefined && fields.some((field) => field.name === to[0] && field.kind === "record" && !field.readOnly);
  if (!record) return undefined;
  return { name: to[1] ?? "", label: to[1] ?? "", kind: raw !== undefined ? "json" : lines.length > 1 ? "list" : "longText" };
}

function valueFor(field: Field, { label, lines, text, raw }: Piece, held: Json | undefined): Json {
  switch (field.kind) {
    case "list": {
      const before = Array.isArray(held) ? held : isEmpty(held) ? [] : [held ?? null];
      return [...before, ...lines.filter((line) => !before.includes(line))];
    }
    case "pairs": {
      const before = Array.isArray(held) ? held : [];
      return isPairs(raw) ? [...before, ...raw] : [...before, { title: label ?? "Pasted", value: lines }];
    }
    case "longText":
      return isEmpty(held) ? text : `${String(held)}\n\n${text}`;
    case "json":
    case "record":
      return isEmpty(held) ? (raw ?? text) : [held ?? null, raw ?? text];
    default: {
      const line = shortText(field, lines.length > 1 && !text.includes(". ") ? lines.join(", ") : text.replace(/\s+/g, " "));
      return isEmpty(held) ? line : `${String(held)}, ${line}`;
    }
  }
}

/** One of the field's options when it is spelled like one. */
const shortText = ({ options = [] }: Field, text: string): string =>
  options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === text.toLowerCase()))?.value ?? text;

const isList = ({ kind }: Field): boolean => kind === "list" || kind === "pairs";

const isPairs = (raw: Json | undefined): raw is Json[] =>
  Array.isArray(raw) && raw.length > 0 && raw.every((one) => isObject(one) && typeof one.title === "string" && Array.isArray(one.value));

export type Excess = { path: Path; words: string };

/** What is longer than its field takes: it goes in whole, and saving asks for it to be shortened. */
export function excess(fields: readonly Field[], values: JsonObject): Excess[] {
  return pasteSpots(fields).flatMap(({ path, field }): Excess[] => {
    const value = valueAt(values, path);
    const most = textLimit(field);
    if (typeof value === "string" && value.length > most)
      return [{ path, words: `${amount(value.length)} characters, ${amount(value.length - most)} more than ${field.label} takes.` }];
    if (!Array.isArray(value)) return [];
    const items = linesLimit(field);
    const long = value.filter((line) => typeof line === "string" && line.length > most).length;
    return [
      ...(value.length > items
        ? [{ path, words: `${amount(value.length)} lines, ${amount(value.length - items)} more than ${field.label} takes.` }]
        : []),
      ...(long > 0
        ? [{ path, words: `${amount(long)} of its lines ${long === 1 ? "is" : "are"} longer than ${amount(most)} characters.` }]
        : []),
    ];
  });
}

const amount = (n: number): string => n.toLocaleString("en");
