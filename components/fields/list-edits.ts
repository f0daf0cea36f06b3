import type { Json } from "@/lib/model/json";
import { splitLines } from "./list-paste";

/** Puts a pasted text in place of the selected part of one line; several lines become lines. Answers the line to go on in. */
export function pasteLines(
  lines: readonly Json[],
  at: number,
  selection: { start: number; end: number },
  text: string,
): { lines: Json[]; focus: number } {
  const held = typeof lines[at] === "string" ? lines[at] : "";
  const pasted = splitLines(text);
  const [before, after] = [held.slice(0, selection.start), held.slice(selection.end)];
  const put = pasted.map((line, i) => `${i === 0 ? before : ""}${line}${i === pasted.length - 1 ? after : ""}`);
  return { lines: [...lines.slice(0, at), ...put, ...lines.slice(at + 1)], focus: at + Math.max(0, put.length - 1) };
}

export function moveLine<T>(lines: readonly T[], from: number, to: number): T[] {
  const moved = lines[from];
  if (moved === undefined || to < 0 || to >= lines.length) return [...lines];
  const rest = lines.filter((_, i) => i !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

const plainLine = (line: string) => line.trim().toLowerCase().replace(/\s+/g, " ");

/** Lines that say what an earlier one says: index → index of the earlier one. */
export function duplicates(lines: readonly string[]): Map<number, number> {
  const first = new Map<string, number>();
  const found = new Map<number, number>();
  lines.forEach((line, i) => {
    const key = plainLine(line);
    if (key === "") return;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else found.set(i, earlier);
  });
  return found;
}

/** Usual lines that are not there yet. */
export function notHeld(suggestions: readonly string[], lines: readonly string[]): string[] {
  const held = new Set(lines.map(plainLine));
  return suggestions.filter((line) => !held.has(plainLine(line)));
}
