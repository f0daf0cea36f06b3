import { type Field, isShortText, type Meaning } from "./field";
import { isEmpty, isObject, type Json, type JsonObject } from "./json";
import { keyWords } from "./key-words";
import { freeField, freeKeys } from "./parts";
import { plain } from "./search-text";

/** One thing said. Equal `key`: the same is said. */
type Said = { key: string; text: string; note: string | null };
/** What one field of a source says, `meaning` absent where it has none. `told`: its label is part of what it says. */
export type Place = { meaning: Meaning | undefined; label: string; told: boolean; list: boolean; said: Said[] };
export type Named = { id: string; label: string };

/** Every field of a source with what a persona holds there, records looked into; keys nobody declared count for their record's meaning. */
export function placesOf(fields: readonly Field[], values: JsonObject, scopes: readonly Named[] = []): Place[] {
  return fields.flatMap((field): Place[] => {
    const value = values[field.name];
    if (field.kind === "pairs" && Array.isArray(value)) return [placeOf(field, []), ...value.map((pair) => pairPlace(field, pair))];
    if (field.kind !== "record" || !(isEmpty(value) || isObject(value))) return [placeOf(field, saidBy(field, value, scopes))];
    const record = isObject(value) ? value : {};
    const known = (field.fields ?? []).map((inner) => {
      const alone =
        isShortText(inner) && (field.fields ?? []).filter((other) => other.meaning === inner.meaning && isShortText(other)).length > 1;
      return placeOf({ meaning: field.meaning, ...inner }, saidBy(inner, record[inner.name], scopes), alone);
    });
    const free = freeKeys(field, record).map((key) => {
      const inner = freeField(key, record);
      return placeOf({ ...inner, meaning: field.meaning }, saidBy(inner, record[key], scopes), true);
    });
    return [placeOf(field, []), ...known, ...free];
  });
}

type Shape = Pick<Field, "label" | "kind"> & { meaning?: Meaning | undefined };

function placeOf({ meaning, label, kind }: Shape, said: Said[], told = false): Place {
  const lead = told ? `${plain(label)}\n` : "";
  const list = kind === "list" || kind === "questions" || kind === "pairs" || said.length > 1;
  return { meaning, label, told, list, said: said.map((one) => ({ ...one, key: lead + one.key })) };
}

function pairPlace(field: Field, pair: Json): Place {
  const title = isObject(pair) && typeof pair.title === "string" ? pair.title.trim() : "";
  const held = isObject(pair) && "value" in pair ? pair.value : pair;
  return placeOf({ ...field, label: title || "No title" }, saidBy({ name: "", label: "", kind: "list" }, held, []), true);
}

function saidBy(field: Field, value: Json | undefined, scopes: readonly Named[]): Said[] {
  const lines = (Array.isArray(value) ? value : [value]).filter((line) => line !== undefined && !isEmpty(line));
  return lines.map((line) => {
    if (isObject(line) && field.kind === "questions") return questionSaid(line);
    const text = nameOf(words(line), field, scopes);
    return { key: plain(text), text, note: null };
  });
}

function questionSaid(item: JsonObject): Said {
  const { question, rationale, fitType, weight } = item;
  const about = [words(rationale), fitType && `${words(fitType).toLowerCase()} fit`, weight && `${words(weight).toLowerCase()} weight`];
  const note = about.filter(Boolean).join(" · ");
  const text = words(question) || words(item);
  return { key: plain(`${text}\n${note}`), text, note: note || null };
}

/** Any JSON in words: a record as "Key: value", one after the other. */
function words(value: Json | undefined): string {
  if (Array.isArray(value))
    return value
      .filter((line) => !isEmpty(line))
      .map(words)
      .join(", ");
  if (isObject(value))
    return Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([key, inner]) => `${keyWords(key)}: ${words(inner)}`)
      .join("; ");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value === null || value === undefined ? "" : String(value).trim();
}

function nameOf(text: string, field: Field, scopes: readonly Named[]): string {
  if (field.optionsFrom) return scopes.find((scope) => scope.id === text)?.label ?? text;
  return field.options?.find((option) => option.value === text)?.label ?? text;
}
