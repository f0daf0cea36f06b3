import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, pick, serve } from "./ask";

type Served = Awaited<ReturnType<typeof serve>>;
type Sent = Parameters<typeof ask>[1];

describe("vibemap", () => {
  let server: Served;
  const call = (path: string, sent: Sent = {}) =>
    ask(`${server.origin}/api/crud${path}`, { ...sent, headers: { authorization: `Bearer ${server.key}`, ...sent.headers } });
  const firstRow = async () => pick<{ id: string; project_id: string }>(await call("/personas"), "data.0");
  beforeAll(async () => {
    server = await serve("vibemap");
  });
  beforeEach(() => server.fake.reset());
  afterAll(() => server.close());

  test.each([
    ["dataArray", { data: expect.any(Array) }],
    ["personasMeta", { personas: expect.any(Array), meta: { total: 60 } }],
    ["bareArray", expect.any(Array)],
  ])("lists as %s", async (example, shape) => {
    expect((await call("/personas?limit=2", { headers: { prefer: `example=${example}` } })).body).toMatchObject(shape);
  });

  test("writes one row: 201, JSON columns replaced whole, hard delete", async () => {
    const { project_id } = await firstRow();
    const body = { project_id, name: "Ada", narrative: { quote: "q", key_frustrations: "f" } };
    const created = await call("/personas", { method: "POST", body });
    expect(created).toMatchObject({ status: 201, body: { data: { slug: "ada", embedding: expect.any(Array) } } });
    expect((await call("/personas", { method: "POST", body })).status).toBe(409);
    const id = pick(created, "data.id");
    const updated = await call("/personas", {
      method: "PUT",
      body: { id, narrative: { quote: "r" } },
      headers: { prefer: "example=bare" },
    });
    expect(updated.body).toMatchObject({ name: "Ada", narrative: { quote: "r" } });
    expect(pick(updated, "narrative")).not.toHaveProperty("key_frustrations");
    expect(pick(await call("/personas", { method: "PUT", body: { name: "x" } }), "details")).toEqual({ id: "Required" });
    expect((await call(`/personas?id=${id}`, { method: "DELETE", headers: { prefer: "code=204" } })).status).toBe(204);
    expect((await call(`/personas?id=${id}`)).status).toBe(404);
    expect(pick(await call("/personas", { method: "POST", body: { name: "Ada" } }), "details")).toEqual({ project_id: "Required" });
  });

  test("takes only the verb of its dialect", async () => {
    server.fake.configure({ update: "patch", single: "arrayOfOne" });
    const { id } = await firstRow();
    expect((await call("/personas", { method: "PUT", body: { id } })).status).toBe(405);
    expect(pick(await call("/personas", { method: "PATCH", body: { id, tagline: "t" } }), "0.tagline")).toBe("t");
  });

  test("answers a batch that half failed with 207", async () => {
    const { id } = await firstRow();
    const gone = "00000000-0000-4000-8000-000000000000";
    const answer = await call("/personas", { method: "DELETE", body: { operation: "delete", items: [{ id }, { id: gone }] } });
    expect(answer).toMatchObject({
      status: 207,
      body: { data: [{ id }], errors: [{ index: 1, id: gone }], meta: { total: 2, succeeded: 1, failed: 1 } },
    });
    expect(server.fake.ledger.map((entry) => entry.sourceId)).toEqual([id]);
  });

  test("shows a project with its personas", async () => {
    const project = pick(await call("/projects"), "data.0.id");
    const whole = await call(`/projects?id=${project}&includeAnalysis=true`);
    const held = pick<number>(whole, "data.analysis.personas.length");
    expect(held).toBeGreaterThan(5);
    expect(pick(await call(`/personas?projectId=${project}`), "data.length")).toBe(held);
  });
});
