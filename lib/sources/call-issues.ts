import type { Issue } from "@/lib/model/errors";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";

const MAX_ISSUES = 20;
const MAX_WORDS = 300;
const MAX_DEPTH = 4;
/** Where error bodies keep what is wrong with single fields. */
const HOLDERS = [
  "details",
  "detail",
  "errors",
  "error",
  "issues",
  "fieldErrors",
  "field_errors",
  "properties",
  "violations",
  "invalidParams",
];
const PLACES = ["loc", "path", "field", "param", "pointer", "property", "parameter"];
const WORDS = ["msg", "message", "detail", "description", "reason", "error"];
/** An object with one of these is an error itself and no list of fields. */
const SPEAKS = ["message", "msg", "code", "status", "statusCode"];
const ABOUT = [...SPEAKS, ...WORDS, ...HOLDERS, "name", "title", "type"];

/** What an error body says about single fields, by the names the source has for them; lists of objects, and objects of field → words, in the forms that are about. */
export function issuesIn(body: Json): Issue[] {
  const found: Issue[] = [];
  if (isObject(body)) inHolders(body, found, 0);
  return found.slice(0, MAX_ISSUES);
}

function inHolders(body: JsonObject, found: Issue[], depth: number): void {
  for (const name of HOLDERS) collect(body[name], found, depth + 1);
}

function collect(value: Json | undefined, found: Issue[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const entry of value) if (isObject(entry)) collectEntry(entry, found);
    return;
  }
  if (!isObject(value)) return;
  if (collectEntry(value, found)) return;
  const isError = SPEAKS.some((name) => Object.hasOwn(value, name));
  for (const [name, said] of Object.entries(value)) {
    const words = Array.isArray(said) ? said.filter((one) => typeof one === "string").join(" ") : said;
    if (typeof words === "string" && !(isError && ABOUT.includes(name))) add(found, pathOf(name), words);
    else if (isObject(said) && Array.isArray(said._errors)) collect({ [name]: said._errors }, found, depth + 1);
  }
  inHolders(value, found, depth);
}

function collectEntry(entry: JsonObject, found: Issue[]): boolean {
  const place = PLACES.map((name) => entry[name]).find((at) => Array.isArray(at) || typeof at === "string");
  const words = WORDS.map((name) => entry[name]).find((said) => typeof said === "string");
  if (place === undefined || typeof words !== "string") return false;
  return add(found, pathOf(place), words);
}

function add(found: Issue[], path: Issue["path"], words: string): boolean {
  const message = words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (path.length === 0 || message === "") return false;
  found.push({ path, message: message.length > MAX_WORDS ? `${message.slice(0, MAX_WORDS - 1)}…` : message });
  return true;
}

/** From a list, a JSON pointer ("#/goals/0") or a dotted path ("goals[0].text"). */
function pathOf(place: Json): Issue["path"] {
  if (Array.isArray(place)) return place.filter((part) => typeof part === "string" || typeof part === "number");
  return String(place)
    .replace(/^#/, "")
    .split(/[./[\]]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
