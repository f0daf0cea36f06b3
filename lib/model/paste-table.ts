import type { Cells } from "./paste-cells";
import type { Known } from "./paste-match";
import { listed, type Piece, pathFor, unmarked, withoutBullet } from "./paste-piece";

/** People of a table, each with a piece for every cell; undefined when its first row and column name nothing that a comma might not have made by chance. */
export function peopleIn(cells: Cells, known: Known, sure: boolean): Piece[][] | undefined {
  const [first = []] = cells;
  const width = Math.max(...cells.map((row) => row.length));
  const column = cells.map(([cell = ""]) => cell);
  const [across, down] = [namedIn(first, known), namedIn(column, known)];
  if (!sure && across * 2 < first.length && down * 2 < column.length) return undefined;
  if (width === 2 && (down > across || across < 2 || cells.length < 2))
    return [cells.flatMap(([label = "", value = ""]) => piecesOf(label, value, known))];
  if (cells.length < 2) return undefined;
  const turned = down > across ? turn(cells, width) : cells;
  const [titles = [], ...rows] = turned;
  const longest = Math.max(titles.length, ...rows.map((row) => row.length));
  const labels = Array.from({ length: longest }, (_, at) => titles[at]?.trim() || `Column ${at + 1}`);
  return rows.map((row) => labels.flatMap((label, at) => piecesOf(label, row[at] ?? "", known)));
}

const namedIn = (labels: readonly string[], known: Known): number => labels.filter((label) => known.named(unmarked(label))).length;

const turn = (cells: Cells, width: number): Cells => Array.from({ length: width }, (_, at) => cells.map((row) => row[at] ?? ""));

/** A cell with lines or bullets is a list; one that nobody filled is nothing. */
export function piecesOf(label: string, value: string, known: Known): Piece[] {
  const title = unmarked(label.replace(/:\s*$/, ""));
  if (value.trim() === "") return title === "" ? [] : [{ label: title, lines: [], text: "", to: null }];
  const lines = value.split("\n").map((line) => unmarked(withoutBullet(line)));
  const spread = lines.filter((line) => line !== "");
  const to = pathFor(known.named(title), title);
  return [{ label: title, lines: spread.length > 1 ? spread : spread.flatMap(listed), text: unmarked(value.trim()), to }];
}
