import "server-only";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { type Cell, CUBE_KEYS, type CubeKey, type Edges, scoresOf } from "./facet-cube";
import { rangeOf } from "./persona-filter";

export type Test = (cell: Cell) => boolean;

/** Whether a cell's personas are inside a range of readiness, which must have its edges among the cube's. */
export function readyIn(range: string, edges: Edges): Test {
  const [from, beyond] = scoresOf(range) ?? [0, 0];
  const passed = (score: number) => edges.ready.filter((edge) => edge <= score).length;
  return (cell) => cell.ready >= passed(from) && cell.ready < passed(beyond);
}

/** The same for days, on the time of a last change or of a last read. */
export function daysIn(days: string, by: "changed" | "read", edges: Edges, now: number): Test {
  const range = rangeOf(days, now);
  const passed = edges[by].filter((edge) => edge <= Number(range?.edge)).length;
  return ({ [by]: bucket }) => bucket !== null && (range?.older ? bucket < passed : bucket >= passed);
}

/** The filter's keys that the cube applies itself; the state's default counts as set. */
export function testsOf(filter: PersonaFilter, edges: Edges, now: number): Map<CubeKey, Test> {
  const { source = [], connection = [], state = [], readiness, freshness, read, matched } = filter;
  const tests: Record<CubeKey, Test | undefined> = {
    source: source.length > 0 ? (cell) => source.includes(cell.source) : undefined,
    connection: connection.length > 0 ? (cell) => connection.includes(cell.connection) : undefined,
    state: state.length > 0 ? (cell) => state.includes(cell.state) : (cell) => cell.state !== "deleted",
    readiness: readiness === undefined ? undefined : readyIn(readiness, edges),
    freshness: freshness === undefined ? undefined : daysIn(freshness, "changed", edges, now),
    read: read === undefined ? undefined : daysIn(read, "read", edges, now),
    matched: matched === undefined ? undefined : (cell) => String(cell.matched) === matched,
  };
  return new Map(
    CUBE_KEYS.flatMap((key) => {
      const test = tests[key];
      return test ? [[key, test] as const] : [];
    }),
  );
}
