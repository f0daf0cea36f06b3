import type { Field } from "@/lib/model/field";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";

/** How somebody edits: `at` picks the line, the title or the key, `how` what is done to it. */
export type Stroke = { field: number; at: number; how: "add" | "replace" | "remove" };

const lines = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

function edited(list: string[], { at, how }: Stroke, text: string): string[] {
  const place = list.length === 0 ? 0 : at % list.length;
  if (how === "add" || list.length === 0) return list.toSpliced(at % (list.length + 1), 0, text);
  return how === "remove" && list.length > 1 ? list.toSpliced(place, 1) : list.toSpliced(place, 1, text);
}

function editedPairs(value: Json | undefined, stroke: Stroke, text: string): Json {
  const pairs = (Array.isArray(value) ? value : []).filter(isObject);
  const pair = pairs[stroke.at % Math.max(1, pairs.length)];
  if (!pair || stroke.how === "add") return [...pairs, { title: `Title of ${text}`, value: [text] }];
  return pairs.map((one) => (one === pair ? { ...one, value: edited(lines(one.value), stroke, text) } : one));
}

function editedRecord(record: Field, value: Json | undefined, stroke: Stroke, text: string): Json {
  const keys = record.fields ?? [];
  const key = keys[stroke.at % keys.length];
  const held = isObject(value) ? value : {};
  return key ? { ...held, [key.name]: typed(key, held[key.name], stroke, text) } : held;
}

/** What a field holds once somebody has typed `text` into it. */
export function typed(field: Field, value: Json | undefined, stroke: Stroke, text: string): Json {
  if (field.kind === "list") return edited(lines(value), stroke, text);
  if (field.kind === "pairs") return editedPairs(value, stroke, text);
  return field.kind === "record" ? editedRecord(field, value, stroke, text) : text;
}

export function type(fields: readonly Field[], values: JsonObject, strokes: readonly Stroke[], text: string): JsonObject {
  const held = { ...values };
  strokes.forEach((stroke, nth) => {
    const field = fields[stroke.field % fields.length];
    if (field) held[field.name] = typed(field, held[field.name], stroke, `${text}.${nth}`);
  });
  return held;
}
