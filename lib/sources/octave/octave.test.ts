import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { plainCall } from "@/lib/testing/plain-call";
import { octave } from "./index";
import { readPersona } from "./wire";

const row = (oId: string, more: JsonObject = {}): JsonObject => ({
  oId,
  name: `Persona ${oId}`,
  createdAt: "2026-02-11T10:20:00.000Z",
  data: {},
  user: { oId: "u_1" },
  workspace: { oId: "wa_1" },
  ...more,
});
const update = (current: JsonObject, changes: JsonObject) => {
  const call = plainCall(({ body }) => ({ body: { _metadata: {}, data: row(String((body as JsonObject).oId)) } }));
  return { call, done: octave.update?.(call, { sourceId: String(current.oId), changes, current: readPersona(current) }) };
};
async function all(pages: AsyncIterable<{ sourceId: string }[]>) {
  const ids: string[] = [];
  for await (const page of pages) ids.push(...page.map((p) => p.sourceId));
  return ids;
}

describe("reading", () => {
  it("lifts data, prefers the top internal name and keeps what nobody declared", () => {
    const persona = readPersona(
      row("pe_1", {
        internalName: "Tara",
        _metadata: { usage: 0 },
        surprise: 7,
        activeSequences: 3,
        data: {
          internalName: "Old Tara",
          painPoints: ["Backlog"],
          customFields: [{ title: "Region", value: ["DACH"], hue: 1 }],
          shade: "red",
        },
        qualifyingQuestions: [{ question: "Big?", weight: "HIGH" }],
      }),
    );
    expect(persona.values).toEqual({
      name: "Persona pe_1",
      internalName: "Tara",
      painPoints: ["Backlog"],
      customFields: [{ title: "Region", value: ["DACH"], hue: 1 }],
      qualifyingQuestions: [{ question: "Big?", weight: "HIGH" }],
    });
    expect(persona.other).toEqual({ surprise: 7, shade: "red", user: { oId: "u_1" }, workspace: { oId: "wa_1" } });
  });

  it.each<[JsonObject, string]>([
    [{}, "active"],
    [{ active: null }, "active"],
    [{ active: false }, "inactive"],
    [{ active: false, unrecognized: true }, "unrecognized"],
    [{ unrecognized: true, rejected: true }, "rejected"],
    [{ rejected: true, archivedAt: "2026-03-30" }, "archived"],
    [{ archivedAt: "2026-03-30", deletedAt: "2026-03-31" }, "deleted"],
    [{ archivedAt: "", deletedAt: null }, "active"],
  ])("state of %j is %s", (marks, state) => expect(readPersona(row("pe_1", marks)).state).toBe(state));

  it.each<[string, Json | undefined, string | undefined]>([
    ["both names", { oId: "u_1", firstName: "Mara", lastName: "Lind" }, "Mara Lind"],
    ["one name", { oId: "u_1", lastName: "Lind" }, "Lind"],
    ["blank names", { oId: "u_1", firstName: " ", lastName: "" }, undefined],
    ["names of other kinds", { firstName: 7, lastName: ["Lind"] }, undefined],
    ["an id alone", { oId: "u_1" }, undefined],
    ["a text", "u_1", undefined],
    ["nothing", null, undefined],
  ])("names who made it: %s", (_, user, name) => expect(readPersona(row("pe_1", { user: user ?? null })).createdBy).toBe(name));

  it("coerces what can be, moves misfits aside and reads dates in any form", () => {
    const persona = readPersona(
      row("pe_1", { createdAt: "2021-01-01", updatedAt: "soon", data: { painPoints: "One", keyConcerns: [{ a: 1 }], customFields: {} } }),
    );
    expect(persona.values).toMatchObject({ painPoints: ["One"], customFields: [] });
    expect(persona.other.keyConcerns).toEqual([{ a: 1 }]);
    expect(persona.changedAt).toBe("2021-01-01T00:00:00.000Z");
  });

  it.each([[{}], [{ oId: "" }], [{ oId: "pe_1", data: "x" }], ["x"], [null]])("refuses %j", (raw) => {
    expect(() => readPersona(raw)).toThrow("could not be read");
  });
});

describe("list", () => {
  const paged = (rows: JsonObject[], size: number) =>
    plainCall(({ query }) => {
      const offset = Number(query?.offset);
      return { body: { hasNext: offset + size < rows.length, total: rows.length, data: rows.slice(offset, offset + size) } };
    });

  it("pages with flat parameters until hasNext is false, even when the server caps the page", async () => {
    const call = paged(
      Array.from({ length: 23 }, (_, i) => row(`pe_${i}`)),
      10,
    );
    expect(await all(octave.list(call, { scope: "px_1" }))).toHaveLength(23);
    expect(call.sent.map((r) => r.query)).toEqual([0, 10, 20].map((offset) => ({ limit: 100, offset, productOId: "px_1" })));
  });

  it("gives a row that slid onto the next page once, and walks again when the total shrinks", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    let first = true;
    const call = plainCall(({ query }) => {
      const offset = Number(query?.offset);
      const data = ids.slice(offset, offset + 2).map((id) => row(id));
      const body = { hasNext: offset + 2 < ids.length, total: ids.length, data };
      if (first) ids.shift();
      first = false;
      return { body };
    });
    expect((await all(octave.list(call))).sort()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it.each<[string, Json]>([
    ["an empty page that promises more", { hasNext: true, total: 9, data: [] }],
    ["the same page for ever", { hasNext: true, total: 9, data: [row("pe_1")] }],
    ["no array", { hasNext: false, data: { oId: "pe_1" } }],
    ["a row without id", { hasNext: false, data: [row("pe_1"), { name: "X", data: {} }] }],
  ])("throws for %s", async (_, body) => {
    await expect(all(octave.list(plainCall(() => ({ body }))))).rejects.toMatchObject({ code: "source_down" });
  });

  it("pages offerings by total", async () => {
    const call = plainCall(({ query }) => ({
      body: { total: 3, data: query?.offset === 0 ? [row("px_1"), row("px_2", { archivedAt: "2026" })] : [row("px_3", { name: null })] },
    }));
    expect(await octave.scopes(call)).toEqual([
      { id: "px_1", kind: "offering", label: "Persona px_1" },
      { id: "px_3", kind: "offering", label: "px_3" },
    ]);
  });
});

describe("verbs", () => {
  it("tells the account and refuses a key that is not valid", async () => {
    const credits = { totalUsed: 40, totalRemaining: 460, totalMax: 500 };
    const body = { status: "ok", valid: true, workspaceName: "Bergline", credits };
    expect(await octave.check(plainCall(() => ({ body })))).toEqual({
      name: "Bergline",
      quota: { used: 40, left: 460, max: 500, unit: "credits" },
    });
    await expect(octave.check(plainCall(() => ({ body: { ...body, valid: false } })))).rejects.toMatchObject({ code: "source_key" });
  });

  it("creates flat, without empties, with offering and linking", async () => {
    const call = plainCall(() => ({ body: { _metadata: {}, data: row("pe_9") } }));
    const values = {
      name: "X",
      description: "",
      painPoints: [],
      keyConcerns: ["a"],
      linkingStrategy: { mode: "ALL", offeringOIds: ["px_1"] },
    };
    expect(await octave.create?.(call, { scope: "px_1", values })).toMatchObject({ sourceId: "pe_9" });
    expect(call.sent[0]).toEqual({
      method: "POST",
      path: "/api/v2/persona/create",
      write: true,
      body: { name: "X", keyConcerns: ["a"], primaryOfferingOId: "px_1", linkingStrategy: { mode: "ALL" } },
    });
  });

  it("sends changed keys only, clears with legal empties and keeps extra keys of pairs", async () => {
    const held = [
      { title: "Region", value: ["DACH"], hue: 1 },
      { title: "Tier", value: ["1"], hue: 2 },
    ];
    const customFields = [
      { title: "Tier", value: ["2"] },
      { title: "Land", value: ["DE"] },
    ];
    const { call, done } = update(row("pe_1", { data: { customFields: held } }), { description: null, painPoints: null, customFields });
    await done;
    const merged = [
      { title: "Tier", value: ["2"], hue: 2 },
      { title: "Land", value: ["DE"] },
    ];
    expect(call.sent[0]?.body).toEqual({ oId: "pe_1", description: "", painPoints: [], customFields: merged });
  });

  it.each<JsonObject>([{ name: "" }, { name: null }, { qualifyingQuestions: [] }, { linkingStrategy: { mode: "ALL" } }, { unheard: 1 }])(
    "refuses %j before sending",
    async (changes) => {
      const { call, done } = update(row("pe_1"), changes);
      await expect(done).rejects.toMatchObject({ code: "invalid" });
      expect(call.sent).toHaveLength(0);
    },
  );

  it("is unsure after a write whose reply cannot be read", async () => {
    for (const body of [undefined, [], { data: { oId: "" } }, { data: { oId: "pe_9" } }]) {
      const made = octave.create?.(
        plainCall(() => ({ body })),
        { values: { name: "X" } },
      );
      await expect(made).rejects.toMatchObject({ code: "source_down", extra: { unsure: true } });
    }
  });

  it("says not found for a 404", async () => {
    const call = plainCall(() => ({ status: 404, body: { message: "Persona not found" } }));
    await expect(octave.get(call, "pe_1")).rejects.toMatchObject({ code: "not_found" });
    await expect(octave.remove?.(call, "pe_1")).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps every other value of any row on an update", async () => {
    const names = ["description", "painPoints", "keyConcerns", "buyingRole"];
    const rows = fc.record({
      top: fc.dictionary(fc.string(), fc.jsonValue()),
      data: fc.dictionary(fc.string(), fc.jsonValue()),
      name: fc.constantFrom(...names),
    });
    await fc.assert(
      fc.asyncProperty(rows, async ({ top, data, name }) => {
        const current = row("pe_1", { ...(top as JsonObject), oId: "pe_1", data: data as JsonObject });
        const change: Json = name === "description" ? "New" : ["New"];
        const { call, done } = update(current, { [name]: change });
        await done;
        const body = call.sent[0]?.body;
        if (!isObject(body)) throw new Error("nothing sent");
        const { oId, ...sent } = body;
        expect([oId, sent]).toEqual(["pe_1", { [name]: change }]);
      }),
    );
  });
});
