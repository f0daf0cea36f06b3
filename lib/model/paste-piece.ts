import { type Json, jsonProblem } from "./json";
import type { Path } from "./parts";
import type { Spot } from "./spots";

/** A part of a pasted text that goes to one place, or nowhere yet. */
export type Piece = {
  /** What stood above or before it. */
  label?: string;
  lines: string[];
  /** As it stood there. */
  text: string;
  /** A value that came as JSON and is more than text. */
  raw?: Json;
  to: Path | null;
};

const BULLET = /^\s*(?:[-*•‣◦–—▪●○·+]|\d{1,3}[.)]|\[[ xX]?\])\s+/;

export const withoutBullet = (line: string): string => line.replace(BULLET, "").replace(BULLET, "").trim();
export const isBullet = (line: string): boolean => BULLET.test(line);
export const isNumbered = (line: string): boolean => /^\s*\d{1,3}[.)]\s+/.test(line);

/** Bold, italic and code marks around words. */
export const unmarked = (text: string): string => text.replace(/(\*\*|__|`)(?=\S)([^*_`\n]+?)\1/g, "$2").trim();

const FEW = 5;

/** Several values on one line: by semicolons, bars or bullets, by commas when each is only a few words. */
export function listed(line: string): string[] {
  const parts = line.split(/\s*[;|•·]\s*/).filter((part) => part !== "");
  if (parts.length > 1) return parts;
  const short = line.split(/\s*,\s*/).filter((part) => part !== "");
  const isList = short.length > 1 && !/[.!?]$/.test(line) && short.every((part) => part.split(/\s+/).length < FEW);
  return isList ? short : line.trim() === "" ? [] : [line.trim()];
}

export function pieceOf(lines: readonly string[], to: Path | null, label?: string): Piece {
  const text = lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
  const items = lines.map((line) => unmarked(withoutBullet(line))).filter((line) => line !== "");
  return { ...(label !== undefined && { label }), lines: items, text: unmarked(text), to };
}

/** Where a piece goes that is labelled so: a record that is named as a whole takes it under its label. */
export function pathFor(spot: Spot | undefined, label: string): Path | null {
  if (!spot) return null;
  return spot.field.kind === "record" ? [spot.field.name, keyFor(label)] : spot.path;
}

/** A key of a record from a label; never one that reaches a prototype. */
export function keyFor(label: string): string {
  const key = label
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "")
    .slice(0, 60);
  return key === "" || jsonProblem({ [key]: "" }) ? "note" : key;
}
