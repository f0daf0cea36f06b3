import "server-only";
import { CHANGED_DAYS, type Facets, READ_DAYS, READINESS_RANGES } from "@/lib/model/facets";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { PERSONA_STATES } from "@/lib/model/persona-state";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import type { ConnectionRow } from "./calls";
import { heldConnections } from "./connection-view";
import { filterKey, kept, MINUTE_MS, readTimes } from "./counts";
import { type CubeKey, edgesOf, readCube } from "./facet-cube";
import { countMissing, countPeople, countScopes } from "./facet-lists";
import { daysIn, readyIn, type Test, testsOf } from "./facet-match";

/** How many personas each value of a filter would show, all other filters kept. Times move on: an answer is at most a minute old. */
export async function listFacets(actor: Actor, filter: PersonaFilter): Promise<Facets> {
  needRole(actor, "viewer");
  const { rows: held } = await heldConnections();
  const labels = held.map(({ label }) => label);
  return kept(`facets ${filterKey(filter)} ${readTimes(held)} ${JSON.stringify(labels)}`, MINUTE_MS, () => count(filter, held));
}

async function count(filter: PersonaFilter, held: readonly ConnectionRow[]): Promise<Facets> {
  const now = Date.now();
  const edges = edgesOf(filter, now);
  const [cells, missing, by, scope] = await Promise.all([
    readCube(filter, edges, held),
    countMissing(filter),
    countPeople(filter),
    countScopes(filter),
  ]);
  const tests = testsOf(filter, edges, now);
  const sum = (key: CubeKey, test: Test) => {
    const all = [...[...tests].flatMap(([own, other]) => (own === key ? [] : [other])), test];
    return cells.reduce((n, cell) => (all.every((fits) => fits(cell)) ? n + cell.n : n), 0);
  };
  const each = <T extends string>(key: CubeKey, values: readonly T[], test: (value: T) => Test) =>
    [...new Set(values)].map((value) => ({ value, count: sum(key, test(value)) }));
  const plain = (key: "source" | "connection" | "state", values: readonly string[]) =>
    each(key, values, (value) => (cell) => cell[key] === value).filter(
      ({ value, count }) => count > 0 || filter[key]?.some((chosen) => chosen === value),
    );
  const sources = held.map((row) => row.source);
  const connections = held.map((row) => row.id);
  const labels = new Map(held.map((row) => [row.id, row.label]));

  return {
    source: plain("source", sources).map((facet) => ({ ...facet, label: getSource(facet.value).label })),
    connection: plain("connection", connections).map((facet) => ({ ...facet, label: labels.get(facet.value) })),
    state: plain("state", PERSONA_STATES),
    scope,
    readiness: each("readiness", READINESS_RANGES, (value) => readyIn(value, edges)),
    missing,
    freshness: each("freshness", CHANGED_DAYS, (value) => daysIn(value, "changed", edges, now)),
    read: each("read", READ_DAYS, (value) => daysIn(value, "read", edges, now)),
    by,
    matched: each("matched", ["true", "false"], (value) => (cell) => String(cell.matched) === value),
  };
}
