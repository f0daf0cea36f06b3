import type { Field } from "./field";
import { cellsIn } from "./paste-cells";
import { cleanPaste } from "./paste-clean";
import { jsonPeople } from "./paste-json";
import { type Known, knownLabels } from "./paste-match";
import { outline } from "./paste-outline";
import type { Piece } from "./paste-piece";
import { peopleIn } from "./paste-table";

export type { Piece } from "./paste-piece";

/** `problem`: why nothing was read. `told`: what is not as it was pasted. */
export type Pasted = { people: Piece[][]; told: string[]; problem?: string };

const SHORT = 60;
const FEW_WORDS = 8;
const MOST_LOOSE = 60;

/** A pasted text, table or JSON as pieces, each with the field it seems to belong to. Every word of it is in some piece. Never throws. */
export function readPaste(pasted: string, fields: readonly Field[]): Pasted {
  const clean = cleanPaste(pasted);
  if ("tooLong" in clean) return { people: [], told: [], problem: clean.tooLong };
  const { text, told } = clean;
  if (text.trim() === "") return { people: [], told };
  const known = knownLabels(fields);
  const json = jsonPeople(text, known);
  if (json && "problem" in json) return { people: [], told, problem: json.problem };
  const cells = json ? undefined : cellsIn(text);
  const table = cells && peopleIn(cells, known, /\t|\|/.test(text));
  const people = json ?? table ?? [freeProse(outline(text, known), known)];
  return { people: people.map((pieces) => fewer(onePlaceEach(pieces, known))).filter((pieces) => pieces.length > 0), told };
}

/** The first short line is a name, the next one a role, the first paragraph a summary, a quotation somebody's own words. */
function freeProse(pieces: Piece[], known: Known): Piece[] {
  const taken = new Set(pieces.map(({ to }) => JSON.stringify(to)));
  const free = (path: Piece["to"] | undefined): path is NonNullable<Piece["to"]> => path != null && !taken.has(JSON.stringify(path));
  const give = (piece: Piece, path: NonNullable<Piece["to"]>): Piece => {
    taken.add(JSON.stringify(path));
    return { ...piece, to: path };
  };
  const [name, role, summary, voice] = [
    known.meaning("name"),
    known.meaning("role") ?? known.meaning("jobTitles"),
    known.meaning("summary"),
    known.meaning("voice"),
  ].map((spot) => spot?.path);
  const titled = free(name) ? splitTitle(pieces) : pieces;
  const opened = free(name) && titled[0]?.label === undefined;
  return titled.map((piece, at) => {
    if (piece.to !== null || piece.label !== undefined) return piece;
    if (free(name) && at === 0 && isTitle(piece)) return give(piece, name);
    if (free(role) && at === 1 && opened && isTitle(piece) && titled.length > 2) return give(piece, role);
    if (free(voice) && isQuoted(piece.text)) return give(piece, voice);
    return free(summary) && piece.lines.length > 0 && !piece.text.startsWith("- ") ? give(piece, summary) : piece;
  });
}

/** A heading that names no field, or a short first line over a text, stands by itself. */
function splitTitle([first, ...rest]: Piece[]): Piece[] {
  if (!first || first.to !== null) return first ? [first, ...rest] : [];
  if (first.label !== undefined) {
    const title: Piece = { lines: [first.label], text: first.label, to: null };
    if (!isTitle(title)) return [first, ...rest];
    return first.lines.length === 0 ? [title, ...rest] : [title, { lines: first.lines, text: first.text, to: null }, ...rest];
  }
  const [line = "", ...more] = first.text.split("\n");
  const title: Piece = { lines: [line], text: line, to: null };
  if (more.length === 0 || first.text.startsWith("- ") || !isTitle(title)) return [first, ...rest];
  return [title, { lines: first.lines.slice(1), text: more.join("\n").trim(), to: null }, ...rest];
}

const isTitle = ({ text }: Piece): boolean =>
  text !== "" && text.length <= SHORT && !/[.!?…;]$|\n/.test(text) && !isQuoted(text) && text.split(/\s+/).length <= FEW_WORDS;

const isQuoted = (text: string): boolean => /^>?\s*["“„«‘'].+["”“»’'][.,]?$/s.test(text) || /^>\s/.test(text);

/** One text holds one piece: what comes later for the same place waits for a person. The same said twice is said once. */
function onePlaceEach(pieces: Piece[], known: Known): Piece[] {
  const seen = new Set<string>();
  const held = new Set<string>();
  return pieces.flatMap((piece): Piece[] => {
    const place = JSON.stringify(piece.to);
    const whole = JSON.stringify([piece.to, piece.label, piece.lines]);
    if (piece.to !== null && seen.has(whole)) return [];
    seen.add(whole);
    const field = known.spots.find(({ path }) => JSON.stringify(path) === place)?.field;
    const joins = field?.kind === "list" || field?.kind === "longText" || field?.kind === "pairs";
    if (piece.to !== null && held.has(place) && !joins) return [{ ...piece, to: null }];
    if (piece.lines.length > 0) held.add(place);
    return [piece];
  });
}

/** A long tail of loose pieces becomes one: nobody places hundreds by hand. */
function fewer(pieces: Piece[]): Piece[] {
  const loose = pieces.filter(({ to }) => to === null);
  if (loose.length <= MOST_LOOSE) return pieces;
  const rest = new Set(loose.slice(MOST_LOOSE));
  const lines = [...rest].flatMap(({ label, lines: held }) => [...(label === undefined ? [] : [`${label}:`]), ...held]);
  return [...pieces.filter((piece) => !rest.has(piece)), { label: "The rest", lines, text: lines.join("\n"), to: null }];
}
