import { isObject, type Json } from "@/lib/model/json";
import { jsonOf } from "./json-text";

const BETWEEN = " | ";

/** "Title: value | value", one pair a line; null where that would not come back as it is. */
export function pairsText(value: Json): string | null {
  if (!Array.isArray(value)) return null;
  const plain = value.every(isObject)
    ? value.map(({ title, value: held }) => `${title}: ${Array.isArray(held) ? held.join(BETWEEN) : held}`).join("\n")
    : "";
  const isSame = JSON.stringify(pairsOf(plain)) === JSON.stringify(value);
  return isSame ? plain : JSON.stringify(value);
}

/** Lines as titled values, in the form above; the value itself of a cell that is JSON. */
export function pairsOf(text: string): Json {
  const json = /^\s*[[{]/.test(text) ? jsonOf(text) : undefined;
  if (json !== undefined) return json;
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    const at = line.indexOf(":");
    const [title, rest] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
    const values = rest.split("|").map((one) => one.trim());
    return [{ title: title.trim(), value: values.filter((one) => one !== "") }];
  });
}
