import { beforeAll, describe, expect, test } from "vitest";
import { MEANINGS } from "@/lib/model/field";
import { type PersonaFilter, personaFilterSchema, personaQuerySchema } from "@/lib/model/persona-query";
import { PERSONA_STATES } from "@/lib/model/persona-state";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored, addPlaces, type Given } from "@/lib/testing/library";
import { owner } from "@/lib/testing/world";
import { listFacets } from "./facets";
import { listPersonas } from "./persona-list";

useTestDatabase();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WHO = ["Ana", "Bo", "Cy", null, "Ana, B", "O'Neil"];
const NAMES = ["Zoë Ash", "Max Frei", "Uma Rao", "Ivo Lund", "", "Pia Koh", "Jo 100%"];
const homes: string[] = [];
let dice = 7;
const roll = (sides: number) => {
  dice = (dice * 48_271) % 2_147_483_647;
  return dice % sides;
};
const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
const ago = (ms: number) => new Date(Date.now() - ms);

function someone(places: readonly string[]): Given {
  return {
    name: roll(3) === 0 ? pick(NAMES) : `${pick(NAMES)} ${roll(1000)}`.trim(),
    values: { goals: pick(["Save the day", "Éviter l'échec", ""]) },
    state: roll(3) === 0 ? pick(PERSONA_STATES) : "active",
    ready: roll(101),
    gaps: MEANINGS.filter(() => roll(9) === 0),
    createdBy: pick(WHO),
    changedBy: pick(WHO),
    changedAt: roll(8) === 0 ? null : ago(roll(300) * DAY + HOUR),
    readAt: ago(pick([1, 30, 24 * 5, 24 * 20]) * HOUR),
    in: places.filter(() => roll(3) === 0),
  };
}

beforeAll(async () => {
  const kinds = ["octave", "profound", "vibemap", "octave"] as const;
  for (const [i, source] of kinds.entries()) {
    const id = await addHome(source, { label: `Home ${i}`, readAt: [ago(2 * HOUR), ago(3 * DAY), null, ago(10 * DAY)][i] ?? null });
    const places = [`p${i}-1`, `p${i}-2`, `p${i}-3`, ...(source === "octave" ? ["shared"] : [])];
    await addPlaces(id, places);
    await addMirrored(
      id,
      source,
      Array.from({ length: 40 }, () => someone(places)),
    );
    homes.push(id);
  }
});

const facetsOf = (filter: Record<string, string>) => listFacets(owner, personaFilterSchema.parse(filter));

async function shown(filter: PersonaFilter) {
  let cursor: string | null = null;
  let rows = 0;
  let total = -1;
  do {
    const page: Awaited<ReturnType<typeof listPersonas>> = await listPersonas(
      owner,
      personaQuerySchema.parse({ ...filter, limit: 45, ...(cursor && { cursor }) }),
    );
    rows += page.data.length;
    total = page.total;
    cursor = page.nextCursor;
  } while (cursor);
  return { total, rows };
}

const FILTERS: Record<string, string>[] = [
  {},
  { q: "zoe" },
  { q: "sav day m", matched: "true" },
  { q: "***" },
  { source: "octave" },
  { source: "octave,profound", state: "active,archived", q: "e" },
  { state: "deleted,missing" },
  { state: "active", readiness: "13-77" },
  { scope: "shared", by: "Ana" },
  { scope: "p0-1,p2-2", freshness: "-91" },
  { missing: "goals,pains", read: "-1" },
  { read: "3", freshness: "30" },
  { by: "Bo,O'Neil", matched: "false" },
  { source: "nobody" },
];

describe.each(FILTERS)("with %o", (filter) => {
  test("every facet counts what the list then shows", async () => {
    const facets = await facetsOf(filter);
    for (const [key, values] of Object.entries(facets))
      for (const { value, count } of values) {
        const chosen = {
          ...personaFilterSchema.parse(filter),
          [key]: Array.isArray(personaFilterSchema.parse({ [key]: value })[key as "by"]) ? [value] : value,
        };
        expect({ key, value, ...(await shown(chosen)) }).toEqual({ key, value, total: count, rows: count });
      }
  });
});

test("what the library holds is among the values", async () => {
  const facets = await facetsOf({ state: PERSONA_STATES.join() });
  const { data } = await listPersonas(owner, personaQuerySchema.parse({ state: PERSONA_STATES.join(), limit: 200 }));
  const values = (key: keyof typeof facets) => new Set<string | null>(facets[key].map(({ value }) => value));
  expect(data.length).toBe(160);
  for (const row of data) {
    expect(values("source")).toContain(row.source);
    expect(values("connection")).toContain(row.connection);
    expect(values("state")).toContain(row.state);
    for (const name of [row.createdBy, row.changedBy]) if (name !== null) expect(values("by")).toContain(name);
    for (const { id } of row.scopes) expect(values("scope")).toContain(id);
  }
  expect(facets.scope.find(({ value }) => value === "shared")).toMatchObject({ label: "Place shared", kind: "project", source: "octave" });
  expect(facets.connection.map(({ label }) => label)).toEqual(["Home 0", "Home 1", "Home 2", "Home 3"]);
});

test("ranges and yes-or-no are told even when nobody is in them", async () => {
  const facets = await facetsOf({ source: "nobody" });
  for (const key of ["readiness", "freshness", "read", "matched"] as const) {
    expect(facets[key].length).toBeGreaterThan(1);
    expect(facets[key].every(({ count }) => count === 0)).toBe(true);
  }
  expect(facets.source.length).toBe(3);
});

test("a person counts once for a persona they made and changed", async () => {
  const [id = ""] = homes;
  await addMirrored(id, "octave", [{ name: "Twice", createdBy: "Dee", changedBy: "Dee" }]);
  expect((await facetsOf({})).by).toContainEqual({ value: "Dee", count: 1 });
});
