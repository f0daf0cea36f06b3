import { type Named, type Place, placesOf } from "./compare-places";
import { type Field, MEANINGS, type Meaning } from "./field";
import type { JsonObject } from "./json";
import { markShared, type Piece, runsOf } from "./shared-runs";

export type Side = { source: string; fields: readonly Field[]; values: JsonObject; scopes?: readonly Named[] };

/** `same`: another column says exactly this. Else `pieces` marks what another column says in the same words. */
export type CompareLine = { key: string; text: string; note: string | null; same: boolean; pieces: Piece[] };
/** `label` where one column says several things, or where the text means nothing without it. */
type CompareGroup = { label: string | null; list: boolean; lines: CompareLine[] };
/** none: the source has no such field. */
export type CompareCell = { kind: "none" } | { kind: "empty" } | { kind: "held"; groups: CompareGroup[] };

/** only: one column holds something. Columns whose source has no such field do not count for same and differs. */
export type Verdict = "differs" | "only" | "same";
export type CompareRow = {
  key: string;
  meaning: Exclude<Meaning, "name"> | null;
  /** The source's own word, where there is no meaning. */
  label: string | null;
  verdict: Verdict;
  /** The column that is alone in it. */
  only: number | null;
  cells: CompareCell[];
};

/** Rows that at least one side holds, by meaning in the order of MEANINGS, then by the labels of each source. The name is left to the head. */
export function compareRows(sides: readonly Side[]): CompareRow[] {
  const columns = sides.map(({ fields, values, scopes }) => placesOf(fields, values, scopes));
  const byMeaning = MEANINGS.filter((meaning) => meaning !== "name").map((meaning) =>
    rowOf(
      { key: meaning, meaning, label: null },
      columns.map((places) => places.filter((place) => place.meaning === meaning)),
    ),
  );
  return [...byMeaning, ...rowsByLabel(sides, columns)].filter((row) => row !== null);
}

export const countVerdicts = (rows: readonly CompareRow[]): Record<Verdict | "all", number> => ({
  all: rows.length,
  differs: rows.filter(({ verdict }) => verdict === "differs").length,
  only: rows.filter(({ verdict }) => verdict === "only").length,
  same: rows.filter(({ verdict }) => verdict === "same").length,
});

function rowsByLabel(sides: readonly Side[], columns: readonly (readonly Place[])[]): (CompareRow | null)[] {
  return [...new Set(sides.map(({ source }) => source))].flatMap((source) => {
    const own = columns.map((places, i) => (sides[i]?.source === source ? places.filter(({ meaning }) => meaning === undefined) : []));
    return [...new Set(own.flat().map(({ label }) => label))].map((label) =>
      rowOf(
        { key: `${source} ${label}`, meaning: null, label },
        own.map((places, i) => {
          const found = places.filter((place) => place.label === label);
          return found.length > 0 || sides[i]?.source !== source
            ? found
            : [{ meaning: undefined, label, told: false, list: false, said: [] }];
        }),
      ),
    );
  });
}

type Row = Pick<CompareRow, "key" | "meaning" | "label">;

/** Null when nobody holds anything. */
function rowOf(row: Row, columns: readonly (readonly Place[])[]): CompareRow | null {
  const keys = columns.map((places) => new Set(places.flatMap(({ said }) => said.map(({ key }) => key))));
  const holders = keys.flatMap((held, i) => (held.size > 0 ? [i] : []));
  const [first] = holders;
  if (first === undefined) return null;
  const could = keys.filter((_, i) => (columns[i]?.length ?? 0) > 0);
  const equal = could.every((held) => sameSet(held, could[0] ?? held));
  const alone = holders.length === 1;
  return {
    ...row,
    verdict: alone ? "only" : equal ? "same" : "differs",
    only: alone ? first : null,
    cells: cellsOf(columns, keys),
  };
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((key) => b.has(key));

function cellsOf(columns: readonly (readonly Place[])[], keys: readonly ReadonlySet<string>[]): CompareCell[] {
  const runs = columns.map((places) => places.flatMap(({ said }) => said.flatMap(({ text }) => runsOf(text))));
  return columns.map((places, i): CompareCell => {
    if (places.length === 0) return { kind: "none" };
    const held = places.filter(({ said }) => said.length > 0);
    if (held.length === 0) return { kind: "empty" };
    const elsewhere = new Set(runs.flatMap((other, j) => (i === j ? [] : other)));
    const lineOf = ({ key, text, note }: Place["said"][number]): CompareLine => {
      const same = keys.some((other, j) => i !== j && other.has(key));
      return { key, text, note, same, pieces: same ? [] : markShared(text, elsewhere) };
    };
    const groups = held.map(({ label, told, list, said }) => ({
      label: told || held.length > 1 ? label : null,
      list,
      lines: said.map(lineOf),
    }));
    return { kind: "held", groups };
  });
}
