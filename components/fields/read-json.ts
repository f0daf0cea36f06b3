import type { Json } from "@/lib/model/json";

type Read = { ok: true; value: Json } | { ok: false; problem: string };

/** JSON from a text field: nothing means null; what is wrong is told by line. */
export function readJson(text: string): Read {
  if (text.trim() === "") return { ok: true, value: null };
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    return { ok: false, problem: `Line ${lineOf(text, error)}: this is not valid JSON. ${reason(error)}`.trim() };
  }
}

function lineOf(text: string, error: unknown): number {
  const words = error instanceof Error ? error.message : "";
  const told = words.match(/line (\d+)/)?.[1];
  if (told) return Number(told);
  const place = words.match(/position (\d+)/)?.[1];
  return (place === undefined ? text : text.slice(0, Number(place))).split("\n").length;
}

function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : "";
  const odd = words.match(/Unexpected token (\S+),/)?.[1] ?? words.match(/Unexpected token (.) in/)?.[1];
  if (odd) return `It stops at ${odd}.`;
  return /end of/i.test(words) ? "It ends too early." : "Look for a missing comma or quotation mark.";
}
