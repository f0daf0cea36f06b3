import { isRule, rowCells } from "./paste-cells";
import type { Known } from "./paste-match";
import { isBullet, isNumbered, unmarked, withoutBullet } from "./paste-piece";
import type { Spot } from "./spots";

/** A line of a text as a person reads it. `sure`: marked as a heading or a label, not only short. */
export type Line =
  | { kind: "blank" }
  | { kind: "heading"; label: string; spot: Spot | undefined }
  | { kind: "labelled"; label: string; value: string; spot: Spot | undefined; sure: boolean; bullet: boolean }
  | { kind: "bullet" | "text"; text: string };

const HASHES = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/;
const BOLD = /^(\*\*|__)([^*_]{1,80})\1\s*:?$/;
const BOLD_LABEL = /^(\*\*|__)([^*_:]{1,60}):?\1\s*[::–—-]?\s*(\S.*)$/;
const LABEL = /^([^::\t]{1,60})[::\t](?!\/\/)\s*(.*)$/;
const DASH = /^(.{1,40}?)\s+[-–—]+\s+(\S.*)$/;
const UNDER = /^\s*(?:={3,}|-{3,})\s*$/;
/** "Age: 35-44" and "Age 35-44" say something, "Goals (2026)" does not. */
const VALUED = /[::\t]\s*\S|^[^(]*\d/;
const MOST_WORDS = 6;
const LONGEST_HEADING = 80;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

export function readLines(text: string, known: Known): Line[] {
  const raw = text.split("\n");
  const lines: Line[] = [];
  for (let at = 0; at < raw.length; at++) {
    const [line = "", next = ""] = [raw[at], raw[at + 1]];
    const title = line.trim();
    const under = UNDER.test(next) && title !== "" && title.length <= LONGEST_HEADING && !isBullet(line);
    if (under) at++;
    lines.push(under ? heading(title, known) : readLine(line, known));
  }
  return lines;
}

function readLine(line: string, known: Known): Line {
  const text = line.trim();
  if (text === "" || UNDER.test(line) || isRule(line)) return { kind: "blank" };
  const cells = rowCells(line);
  if (cells) return labelled(cells[0] ?? "", cells.slice(1).join(" | "), { known, sure: true, bullet: false });
  const hashed = HASHES.exec(line)?.[1];
  if (hashed !== undefined) return heading(hashed, known);
  const bullet = isBullet(line);
  const body = bullet ? line.trim().replace(/^(?:[-*•‣◦–—▪●○·+]|\d{1,3}[.)]|\[[ xX]?\])\s+/, "") : text;
  const bold = BOLD.exec(body)?.[2];
  if (bold !== undefined && !bullet) return heading(bold, known);
  if (known.named(unmarked(body)) && !VALUED.test(body) && (!bullet || isNumbered(line))) return heading(body, known);
  const [, , boldLabel, boldValue] = BOLD_LABEL.exec(body) ?? [];
  if (boldLabel !== undefined && (known.named(boldLabel) || /^(\*\*|__)[^*_]*:|^(\*\*|__)[^*_]*\2\s*:/.test(body)))
    return labelled(boldLabel, boldValue ?? "", { known, sure: true, bullet });
  const [, label, value] = LABEL.exec(body) ?? [];
  if (label !== undefined && wordsIn(label) <= MOST_WORDS) {
    if (value?.trim() === "") return bullet ? { kind: "bullet", text: withoutBullet(line) } : heading(label, known);
    return labelled(label, value ?? "", { known, sure: false, bullet });
  }
  const [, before, after] = DASH.exec(body) ?? [];
  if (before !== undefined && known.named(before)) return labelled(before, after ?? "", { known, sure: false, bullet });
  if (!bullet && isLoud(body)) return heading(body, known);
  return { kind: bullet ? "bullet" : "text", text: bullet ? withoutBullet(line) : text };
}

/** In capitals, and few words of them. */
const isLoud = (text: string): boolean => /^[^\p{Ll}.!?]{3,60}$/u.test(text) && /\p{Lu}{3}/u.test(text) && wordsIn(text) <= MOST_WORDS;

function heading(text: string, known: Known): Line {
  const whole = unmarked(text).replace(/\s*:$/, "");
  const [, label, value] = LABEL.exec(whole) ?? DASH.exec(whole) ?? [];
  if (label !== undefined && value?.trim() && !known.named(whole) && known.named(label))
    return labelled(label, value, { known, sure: true, bullet: false });
  return { kind: "heading", label: whole, spot: known.named(whole) };
}

type How = { known: Known; sure: boolean; bullet: boolean };

function labelled(label: string, value: string, { known, sure, bullet }: How): Line {
  const title = unmarked(label).replace(/\s*:$/, "");
  return { kind: "labelled", label: title, value: value.trim(), spot: known.named(title), sure, bullet };
}
