import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "@/lib/model/json";
import { plainCall } from "@/lib/testing/plain-call";
import type { RemotePersona } from "../source";
import { vibemap } from "./index";

const project = { id: "p1", name: "Clinic diary" };
const row = (id: string, more: JsonObject = {}): JsonObject => ({ id, project_id: "p1", name: `P ${id}`, ...more });
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(`r${i}`));
type Personas = (query: Record<string, unknown>) => { status?: number; body?: Json };

const upstream = (personas: Personas, projects: Json = { data: [project] }) =>
  plainCall(({ path, query }) => (path === "/api/crud/projects" ? { body: projects } : personas({ ...query })));
async function all(pages: AsyncIterable<RemotePersona[]>) {
  const found: RemotePersona[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}
const slice = (held: JsonObject[], query: Record<string, unknown>, cap = 100) =>
  held.slice(Number(query.offset), Number(query.offset) + cap);

describe("list", () => {
  it.each<[string, Json]>([
    ["bare", [row("r1")]],
    ["under data", { data: [row("r1")] }],
    ["under personas", { personas: [row("r1")], meta: { total: 1 } }],
    ["under another name", { errors: [], rows: [row("r1")] }],
    ["nested", { data: { personas: [row("r1")] } }],
  ])("reads a list %s", async (_, body) => {
    const [persona] = await all(vibemap.list(upstream(() => ({ body }))));
    expect(persona).toMatchObject({ sourceId: "r1", scopes: [{ id: "p1", kind: "project", label: "Clinic diary" }] });
  });

  it.each([0, 1, 99, 100, 101, 250])("reads %i rows", async (count) => {
    const call = upstream((query) => ({ body: { data: slice(rows(count), query) } }));
    expect(await all(vibemap.list(call))).toHaveLength(count);
  });

  it("goes on when the server caps the page, whether or not it tells a total", async () => {
    const held = rows(125);
    expect(
      await all(vibemap.list(upstream((query) => ({ body: { personas: slice(held, query, 50), meta: { total: 125 } } })))),
    ).toHaveLength(125);
    expect(await all(vibemap.list(upstream((query) => ({ body: slice(held, query, 50) }))))).toHaveLength(125);
  });

  it("ends when the server ignores the offset, and throws when it then owes rows", async () => {
    expect(await all(vibemap.list(upstream(() => ({ body: rows(100) }))))).toHaveLength(100);
    const owing = upstream(() => ({ body: { data: rows(100), meta: { total: 150 } } }));
    await expect(all(vibemap.list(owing))).rejects.toMatchObject({ code: "source_down" });
  });

  it.each([400, 200])("walks the projects when a list without one answers %i with nothing", async (status) => {
    const projects = [project, { id: "p2", name: "Vans" }, { id: "p3", name: null }];
    const held = [row("a"), row("b", { project_id: "p2" })];
    const call = upstream(({ project_id }) => {
      if (project_id === undefined) return { status, body: [] };
      return { body: held.filter((r) => r.project_id === project_id) };
    }, projects);
    expect((await all(vibemap.list(call))).map((p) => p.scopes?.[0]?.label)).toEqual(["Clinic diary", "Vans"]);
    expect(call.sent.at(-1)?.query).toEqual({ project_id: "p3", projectId: "p3", limit: 100, offset: 0 });
  });

  it("does not take a refused key for a missing project, and leaves other projects out", async () => {
    await expect(all(vibemap.list(upstream(() => ({ status: 401 }))))).rejects.toMatchObject({ code: "source_key" });
    const both = upstream(() => ({ body: [row("a"), row("b", { project_id: "p2" })] }));
    expect(await all(vibemap.list(both, { scope: "p1" }))).toHaveLength(1);
  });

  it.each<Json>([null, "x", {}, { data: {} }, [3], [{ name: "no id" }]])("refuses %j", async (body) => {
    await expect(all(vibemap.list(upstream(() => ({ body }))))).rejects.toMatchObject({ code: "source_down" });
  });

  it("drops the search vector, and keeps blocks in whatever shape they come", async () => {
    const odd = {
      demographics: '{"age_range":"35"}',
      pain_points: ["a"],
      narrative: null,
      tagline: { a: 1 },
      slug: "s",
      embedding: [0.1],
      mood: "x",
    };
    const [persona] = await all(vibemap.list(upstream(() => ({ body: [row("a", { ...odd, updated_at: "2026-04-20 11:45:00" })] }))));
    expect(persona?.values).toEqual({ name: "P a", demographics: '{"age_range":"35"}', pain_points: ["a"] });
    expect(persona?.other).toEqual({ mood: "x", tagline: { a: 1 } });
    expect(persona?.changedAt).toBe("2026-04-20T11:45:00.000Z");
  });
});

describe("get", () => {
  it.each<[string, Json]>([
    ["bare", row("r1")],
    ["under data", { data: row("r1") }],
    ["under persona", { persona: row("r1") }],
    ["in an array", [row("r1")]],
    ["in an array under data", { data: [row("r0"), row("r1")] }],
    ["in an array under personas", { personas: [row("r1")], meta: {} }],
  ])("reads a row %s", async (_, body) =>
    expect(
      (
        await vibemap.get(
          plainCall(() => ({ body })),
          "r1",
        )
      ).sourceId,
    ).toBe("r1"),
  );

  it.each<[Json, string]>([
    [[], "not_found"],
    [{ data: null }, "not_found"],
    [[row("r2")], "source_down"],
    [{ data: row("r2") }, "source_down"],
    [{}, "source_down"],
  ])("%j is %s", async (body, code) => {
    await expect(
      vibemap.get(
        plainCall(() => ({ body })),
        "r1",
      ),
    ).rejects.toMatchObject({ code });
  });
});

it("wants a key that starts with vm_, and tells the projects it opens", async () => {
  expect(vibemap.authorize({ apiKey: "vm_1 " })).toEqual({ Authorization: "Bearer vm_1" });
  expect(() => vibemap.authorize({ apiKey: "sk_1" })).toThrow('start with "vm_"');
  expect(await vibemap.check(upstream(() => ({})))).toEqual({ name: "Clinic diary" });
});
