import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "@/lib/model/json";
import { plainCall } from "@/lib/testing/plain-call";
import type { RemotePersona } from "../source";
import { profound } from "./index";

const category = { id: "0d4e", name: "Vans" };
const north = { id: "6c1f", name: "Northline" };
const south = { id: "a2b4", name: null };
const full = {
  behavior: { painPoints: "Slow quotes", motivations: null, mood: "calm" },
  employment: { industry: ["Logistics"], jobTitle: ["Fleet Manager"] },
  demographics: { ageRange: ["35-44"] },
};
const bare = { behavior: {}, employment: { industry: ["Retail", "Logistics"] }, demographics: {} };
const row = (id: string, persona: Json, organization: Json = north): JsonObject => ({
  id,
  name: `P ${id}`,
  persona,
  category,
  organization,
});
const data = [row("psn-01", bare, south), row("psn-01", full, north), row("psn-02", { behavior: { painPoints: null } })];

const upstream = (personas: Json = { data }, orgStatus = 200) =>
  plainCall(({ path }) => {
    if (path === "/v1/org") return orgStatus === 200 ? { body: [north, south] } : { status: orgStatus, body: { detail: "Not Found" } };
    if (path === "/v1/org/categories") return { body: [north, south].map((organization) => ({ ...category, organization })) };
    return { body: personas };
  });
async function all(pages: AsyncIterable<RemotePersona[]>) {
  const rows: RemotePersona[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

describe("personas", () => {
  it("are grouped by id, filled from any row, with every place", async () => {
    const [first, second, ...more] = await all(profound.list(upstream()));
    expect(first).toMatchObject({
      sourceId: "psn-01",
      values: {
        name: "P psn-01",
        painPoints: "Slow quotes",
        industry: ["Retail", "Logistics"],
        jobTitle: ["Fleet Manager"],
        ageRange: ["35-44"],
      },
      other: { "behavior.mood": "calm" },
      scopes: [
        { id: "0d4e", kind: "category", label: "Vans" },
        { id: "a2b4", kind: "organization", label: "a2b4" },
        { id: "6c1f", kind: "organization", label: "Northline" },
      ],
    });
    expect(second?.values).toEqual({ name: "P psn-02" });
    expect(more).toEqual([]);
  });

  it("are asked by organization with a list parameter, and filtered by category here", async () => {
    const call = upstream();
    await all(profound.list(call, { scope: "a2b4" }));
    expect(call.sent.at(-1)?.query).toEqual({ organization_ids: ["a2b4"] });
    expect(await all(profound.list(call, { scope: "0d4e" }))).toHaveLength(2);
    expect(await all(profound.list(call, { scope: "none" }))).toEqual([]);
  });

  it("keep odd leaves aside and never sink the list", async () => {
    const odd = row("psn-03", { behavior: { painPoints: ["a"] }, employment: "none", demographics: { ageRange: "35-44" }, extra: 1 });
    const [persona] = await all(profound.list(upstream({ data: [odd] })));
    expect(persona?.values).toEqual({ name: "P psn-03", ageRange: ["35-44"] });
    expect(persona?.other).toEqual({ painPoints: ["a"], "persona.employment": "none", "persona.extra": 1 });
  });

  it.each<Json>([null, "x", {}, { data: {} }, { data: [{ name: "no id" }] }, { data: [3] }])("are refused as %j", async (body) => {
    await expect(all(profound.list(upstream(body)))).rejects.toMatchObject({ code: "source_down" });
  });

  it("are picked from the list, or not found", async () => {
    expect((await profound.get(upstream(), "psn-02")).name).toBe("P psn-02");
    await expect(profound.get(upstream(), "psn-99")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("account and places", () => {
  it("come from the organizations, or from the categories where there is no such call", async () => {
    for (const status of [200, 404]) {
      const call = upstream({ data }, status);
      expect(await profound.check(call)).toEqual({ name: "Northline and 1 more" });
      expect((await profound.scopes(call)).map((s) => `${s.kind} ${s.label}`)).toEqual([
        "organization Northline",
        "organization a2b4",
        "category Vans",
      ]);
    }
    await expect(profound.check(upstream({ data }, 401))).rejects.toMatchObject({ code: "source_key" });
  });

  it("are opened by either kind of key, and nothing can be written", () => {
    expect(profound.authorize({ apiKey: " k " })).toEqual({ "X-API-Key": "k" });
    expect(profound.authorize({ apiKey: "k", kind: "accessToken" })).toEqual({ Authorization: "Bearer k" });
    expect(() => profound.authorize({ apiKey: "two\nlines" })).toThrow("blanks");
    expect([profound.create, profound.update, profound.remove]).toEqual([undefined, undefined, undefined]);
    expect(profound.fields.every((field) => field.readOnly)).toBe(true);
  });
});
