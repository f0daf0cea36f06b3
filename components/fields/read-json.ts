import type { Json } from "@/lib/model/json";
import { type JsonLimits, jsonFlaw } from "./json-scan";

export type JsonProblem = { message: string; at: number; line: number };
type ReadJson = { ok: true; value: Json } | { ok: false; problem: JsonProblem };

/** A body holds at most eight levels; three of them are the request, its changes and a record around this value. */
const LIMITS: JsonLimits = { depth: 5, keys: 200 };

/** JSON from a text field: nothing means null; what is wrong is told by line. */
export function readJson(text: string, limits = LIMITS): ReadJson {
  if (text.trim() === "") return { ok: true, value: null };
  const flaw = jsonFlaw(text, limits);
  if (flaw === undefined) return { ok: true, value: JSON.parse(text) as Json };
  const line = text.slice(0, flaw.at).split("\n").length;
  return { ok: false, problem: { ...flaw, line, message: `Line ${line}: ${flaw.message}` } };
}
