import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";

type Person = { name: string; about: readonly string[]; values: JsonObject; fields: readonly Field[] };

/** A persona as a document to read: name, where it is from, and a section for every field that holds something. */
export function personMarkdown({ name, about, values, fields }: Person): string {
  const sections = fields
    .filter((field) => field.meaning !== "name" && !isEmpty(values[field.name]))
    .map((field) => `\n## ${line(field.label)}\n\n${bodyOf(field, values[field.name] ?? null)}\n`);
  const from = about.length > 0 ? `\n${about.map(line).join(" · ")}\n` : "";
  return `# ${line(name)}\n${from}${sections.join("")}`;
}

function bodyOf(field: Field, value: Json): string {
  if (field.kind === "pairs" && Array.isArray(value) && value.every(isObject)) {
    return value.map((pair) => `- **${line(shown(pair.title))}**: ${line(listed(pair.value))}`).join("\n");
  }
  if (!isObject(value)) return plainBody(value);
  const known = (field.fields ?? []).map(({ name, label }) => [name, label] as const);
  const free = Object.keys(value).filter((key) => !known.some(([name]) => name === key));
  return [...known, ...free.map((key) => [key, words(key)] as const)]
    .filter(([key]) => Object.hasOwn(value, key) && !isEmpty(value[key]))
    .map(([key, label]) => `**${line(label)}**\n\n${plainBody(value[key] ?? null)}`)
    .join("\n\n");
}

function plainBody(value: Json): string {
  if (Array.isArray(value))
    return value
      .filter((one) => !isEmpty(one))
      .map((one) => `- ${line(listed(one))}`)
      .join("\n");
  if (isObject(value)) {
    const keys = Object.keys(value).filter((key) => !isEmpty(value[key]));
    return keys.map((key) => `- **${line(words(key))}**: ${line(listed(value[key]))}`).join("\n");
  }
  return shown(value)
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join("\n");
}

const listed = (value: Json | undefined): string =>
  Array.isArray(value) && !value.some((one) => typeof one === "object") ? value.map(shown).join(", ") : shown(value);

const shown = (value: Json | undefined): string =>
  value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

const words = (key: string): string => {
  const text = key.replaceAll("_", " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const line = (text: string): string => escaped(text.replace(/\s*[\r\n]+\s*/g, " "));

/** What Markdown or HTML would make something else of stands as itself. */
const escaped = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(#{1,6}(?=\s)|[-+=](?=\s|[-=]|$))/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
