import { type Line, readLines } from "./paste-lines";
import type { Known } from "./paste-match";
import { listed, type Piece, pathFor, pieceOf } from "./paste-piece";
import type { Spot } from "./spots";

/** What stands under one heading, or without one: its lines as they were, bullets marked. */
type Part = { label: string | undefined; spot: Spot | undefined; lines: string[]; open: boolean; section: boolean };

/** A paragraph in quotation marks stands for itself, whatever section it follows. */
const QUOTED = /^["“„«].+["”“»][.,]?$/;

/** Pieces of a text in the order they stand there: sections, labelled lines, free paragraphs. */
export function outline(text: string, known: Known): Piece[] {
  const parts: Part[] = [];
  let section: Part | undefined;
  let current: Part | undefined;
  /** After a blank line. */
  let apart = false;
  const open = (part: Part): Part => {
    parts.push(part);
    return part;
  };
  for (const line of readLines(text, known)) {
    if (line.kind === "blank") {
      if (current && !current.section) current = section;
      apart = true;
      continue;
    }
    if (line.kind === "heading") {
      section = open({ label: line.label, spot: line.spot, lines: [], open: true, section: true });
      current = section;
      continue;
    }
    const after = apart && section?.lines.some((held) => held.startsWith("- "));
    if (line.kind === "labelled" && (standsAlone(line, section) || (after && !line.bullet))) {
      const within = section?.spot?.field.kind === "record" && !line.spot ? section.spot : line.spot;
      current = open({ label: line.label, spot: within, lines: [line.value], open: takesMore(within), section: false });
      if (!line.bullet && line.spot) section = undefined;
      continue;
    }
    if (apart && line.kind === "text" && QUOTED.test(line.text) && current?.lines.length) [section, current] = [undefined, undefined];
    apart = false;
    const words = line.kind === "labelled" ? asWritten(line) : line.kind === "bullet" ? `- ${line.text}` : line.text;
    const more = current && (current.section || (current.open && (line.kind !== "text" || current.spot?.field.kind === "longText")));
    if (current && (more || (current.label === undefined && !current.section))) current.lines.push(words);
    else current = open({ label: undefined, spot: undefined, lines: [words], open: false, section: false });
  }
  return parts.map((part) => piece(part));
}

/** "Age: 34" is a value of its own; within a list of goals "Budget: low" is a line like the others. */
function standsAlone(line: Line & { kind: "labelled" }, section: Part | undefined): boolean {
  const facts = section?.spot === undefined || section.spot.field.kind === "record";
  if (line.bullet) return facts && (line.spot !== undefined || section !== undefined);
  if (line.spot) return true;
  return facts && (line.sure || line.label.split(/\s+/).length < 4);
}

const takesMore = (spot: Spot | undefined): boolean => spot?.field.kind === "longText" || spot?.field.kind === "list";

const asWritten = ({ label, value, bullet }: Line & { kind: "labelled" }): string => `${bullet ? "- " : ""}${label}: ${value}`;

function piece({ label, spot, lines, section }: Part): Piece {
  const to = label === undefined ? null : pathFor(spot, label);
  const [only, ...rest] = lines;
  const isList = spot === undefined || spot.field.kind === "list" || spot.field.kind === "record" || spot.field.kind === "pairs";
  if (!section && isList && only !== undefined && label !== undefined) {
    const made = pieceOf([...listed(only), ...rest], to, label);
    return { ...made, text: pieceOf(lines, to).text };
  }
  return pieceOf(lines, to, label);
}
