import Profound from "@profoundai/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, pick, serve } from "./ask";

type Served = Awaited<ReturnType<typeof serve>>;
type Sent = Parameters<typeof ask>[1];

describe("octave", () => {
  let server: Served;
  const call = (path: string, sent: Sent = {}) => ask(`${server.origin}/api/v2${path}`, { ...sent, headers: { api_key: server.key } });
  beforeAll(async () => {
    server = await serve("octave");
  });
  beforeEach(() => server.fake.reset());
  afterAll(() => server.close());

  test("refuses another key with the documented body", async () => {
    const answer = await ask(`${server.origin}/api/v2/persona/list`, { headers: { api_key: "wrong" } });
    expect(answer).toMatchObject({ status: 401, body: { _metadata: { message: "Unauthorized" }, message: "The key was not accepted" } });
  });

  test("pages by ten unless told, and says when there is more", async () => {
    expect((await call("/persona/list")).body).toMatchObject({ hasNext: true, total: 60, data: { length: 10 } });
    expect((await call("/persona/list?limit=100&offset=55")).body).toMatchObject({ hasNext: false, data: { length: 5 } });
    expect((await call("/persona/list?limit=0")).status).toBe(400);
    expect(pick(await call("/persona/list?limit=100&productOId=px_waypost_yard"), "total")).toBeGreaterThan(3);
    const offerings = await call("/product/list?limit=null");
    expect(pick(offerings, "total")).toBe(5);
    expect(offerings.body).not.toHaveProperty("hasNext");
    expect((await call("/api-key/validate")).body).toMatchObject({ valid: true, credits: { totalRemaining: 460 } });
  });

  test("creates flat and answers nested, updates only what was named, records every write", async () => {
    const body = {
      name: "Ada",
      internalName: "A",
      painPoints: ["x"],
      customFields: [{ title: "T", value: ["v"] }],
      linkingStrategy: { mode: "ALL" },
    };
    const { oId, data } = pick<{ oId: string; data: unknown }>(await call("/persona/create", { method: "POST", body }), "data");
    expect(data).toMatchObject({ internalName: "A", painPoints: ["x"], customFields: [{ title: "T" }] });
    const updated = await call("/persona/update", { method: "POST", body: { oId, painPoints: [] } });
    expect(pick(updated, "data")).toMatchObject({ name: "Ada", data: { painPoints: [], internalName: "A" } });
    expect((await call("/persona/update", { method: "PUT", body: { oId } })).status).toBe(405);
    const latest = pick(await call(`/revision/list?entityOIds=${oId}`), "data.revisions.0.revisionOId");
    const diff = await call(`/revision/get?revisionOId=${latest}&diffOnly=true`);
    expect(pick<object>(diff, "data.diff.changed")).toHaveProperty(["data.painPoints"], { from: ["x"], to: [] });
    expect(server.fake.ledger.map((entry) => [entry.effect, entry.sourceId])).toEqual([
      ["create", oId],
      ["update", oId],
    ]);
  });

  test("deletes softly and answers flat; lists the row only when told to", async () => {
    const oId = pick(await call("/persona/list"), "data.0.oId");
    expect((await call(`/persona/delete?oId=${oId}`, { method: "DELETE" })).body).toMatchObject({ oId, deletedAt: expect.any(String) });
    expect(pick(await call("/persona/list"), "total")).toBe(59);
    server.fake.configure({ listDeleted: true });
    expect(pick(await call("/persona/list"), "total")).toBe(60);
    server.fake.configure({ listDeleted: false });
  });

  test.each([
    {},
    { name: "" },
    { name: "A", painPoints: "x" },
    { name: "A", customFields: [{ title: "T" }] },
    { name: "A", primaryOfferingOId: "px_none" },
    { name: "A", linkingStrategy: { mode: "SPECIFIC" } },
  ])("refuses to create %j", async (body) => {
    expect((await call("/persona/create", { method: "POST", body })).status).toBe(400);
    expect(server.fake.ledger).toEqual([]);
  });
});

describe("profound", () => {
  let server: Served;
  const call = (path: string, headers: Record<string, string> = { "x-api-key": server.key }) => ask(`${server.origin}${path}`, { headers });
  beforeAll(async () => {
    server = await serve("profound");
  });
  afterAll(() => server.close());

  test("gives a row per organization, filters by repeated ids and refuses joined ones", async () => {
    const organizations = await call("/v1/org");
    const [first, second] = [pick(organizations, "0.id"), pick(organizations, "1.id")];
    const all = pick<{ id: string }[]>(await call("/v1/org/personas"), "data");
    expect(new Set(all.map((row) => row.id)).size).toBe(60);
    expect(all.length).toBeGreaterThan(60);
    const both = await call(`/v1/org/personas?organization_ids=${first}&organization_ids=${second}`);
    expect(pick(both, "data.length")).toBeGreaterThan(60);
    const joined = await call(`/v1/org/personas?organization_ids=${first}%2C${second}`);
    expect(joined).toMatchObject({ status: 422, body: { detail: [{ loc: ["query", "organization_ids", 0], type: "uuid_parsing" }] } });
    expect((await call("/v1/org", { authorization: `Bearer ${server.key}` })).status).toBe(200);
    expect((await call("/v1/org", {})).status).toBe(401);
  });

  test("limits by the hour and can hide the organizations", async () => {
    server.fake.configure({ hourlyLimit: 1, retryAfter: true });
    await call("/v1/org");
    expect(await call("/v1/org")).toMatchObject({ status: 429, body: { detail: "Rate limit exceeded" } });
    server.fake.configure({ hourlyLimit: 600, orgMissing: true });
    expect((await call("/v1/org")).status).toBe(404);
    server.fake.configure({ orgMissing: false });
  });

  test("satisfies the vendor's own client", async () => {
    const client = new Profound({ apiKey: server.key, accessToken: null, baseURL: server.origin, maxRetries: 0 });
    const [organization] = await client.organizations.list();
    const categories = await client.organizations.categories.list();
    expect(categories).toHaveLength(7);
    const { data } = await client.organizations.getPersonas({ organization_ids: [organization?.id ?? ""] });
    expect(data).toHaveLength(60);
    expect(data[0]).toMatchObject({
      name: "Supply Chain Vice President",
      organization,
      persona: { employment: { jobTitle: ["VP Supply Chain"] } },
    });
    const inCategory = await client.organizations.categories.getCategoryPersonas(categories[0]?.id ?? "");
    expect(inCategory.data[0]).not.toHaveProperty("organization");
    const denied = new Profound({ apiKey: "wrong", accessToken: null, baseURL: server.origin, maxRetries: 0 });
    await expect(denied.organizations.list()).rejects.toMatchObject({ status: 401 });
  });
});
