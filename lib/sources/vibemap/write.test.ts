import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { plainCall } from "@/lib/testing/plain-call";
import { fields } from "./fields";
import { vibemap } from "./index";
import { readPersona } from "./wire";

const project: JsonObject = { id: "p1", name: "Clinic" };
const row = (more: JsonObject = {}): JsonObject => ({ id: "r1", project_id: "p1", name: "Marta", ...more });

/** A server that replaces the columns it is sent, as a database row would be. */
function server(held: JsonObject, refuse?: string) {
  let now = held;
  const call = plainCall(({ method, body }) => {
    if (method === refuse) return { status: 405 };
    now = { ...now, ...(body as JsonObject) };
    return { body: { data: now } };
  });
  return { call, row: () => now };
}
const update = (call: ReturnType<typeof plainCall>, held: JsonObject, changes: JsonObject) =>
  vibemap.update?.(call, { sourceId: "r1", changes, current: readPersona(held) });

describe("create", () => {
  it("sends the content twice and says where it is", async () => {
    const call = plainCall(({ path }) => ({
      body: { data: path.endsWith("projects") ? project : { id: "r9" } },
    }));
    const made = await vibemap.create?.(call, { scope: "p1", values: { name: "Marta", tagline: "", narrative: { quote: "Hm" } } });
    const content = { name: "Marta", narrative: { quote: "Hm" } };
    expect(call.sent[0]).toMatchObject({ method: "POST", body: { project_id: "p1", ...content, persona_data: content }, write: true });
    expect(made).toMatchObject({ sourceId: "r9", values: content, scopes: [{ id: "p1", kind: "project", label: "p1" }] });
  });

  it("wants a project and a name", async () => {
    const call = plainCall(() => ({}));
    await expect(vibemap.create?.(call, { values: { name: "X" } })).rejects.toMatchObject({
      code: "invalid",
      extra: { issues: [{ path: ["scope"] }] },
    });
    await expect(vibemap.create?.(call, { scope: "p1", values: {} })).rejects.toMatchObject({ code: "invalid" });
    expect(call.sent).toEqual([]);
  });
});

describe("update", () => {
  it("merges records key by key, removes null keys and keeps persona_data in step", async () => {
    const held = row({
      demographics: { age_range: "35", pet: "cat", gender: "f" },
      persona_data: { region: "EU", demographics: { age_range: "35", only: "here" } },
    });
    const { call } = server(held);
    await update(call, held, { demographics: { age_range: "45", gender: null }, tagline: null });
    expect(call.sent[0]).toMatchObject({ method: "PUT" });
    expect(call.sent[0]?.body).toEqual({
      id: "r1",
      tagline: "",
      demographics: { age_range: "45", pet: "cat" },
      persona_data: { region: "EU", tagline: "", demographics: { age_range: "45", only: "here" } },
    });
  });

  it("makes up no persona_data, empties a whole record and merges into JSON kept as text", async () => {
    const held = row({ narrative: { quote: "Hm" }, demographics: '{"pet":"cat"}' });
    const { call } = server(held);
    await update(call, held, { narrative: null, demographics: { gender: "f" } });
    expect(call.sent[0]?.body).toEqual({ id: "r1", narrative: {}, demographics: { pet: "cat", gender: "f" } });
  });

  it("falls back to PATCH on 405 and fills what a short reply leaves out", async () => {
    const held = row({ tagline: "Old", user_role: "boss" });
    const { call } = server(held, "PUT");
    await update(call, held, { tagline: "New" });
    expect(call.sent.map((r) => r.method)).toEqual(["PUT", "PATCH"]);
    const short = await update(
      plainCall(() => ({ body: { id: "r1" } })),
      held,
      { tagline: "New" },
    );
    expect(short?.values).toEqual({ name: "Marta", tagline: "New", user_role: "boss" });
  });

  it.each<[Json | undefined, object]>([
    [
      { errors: [{ index: 0, error: "Name taken" }], meta: { failed: 1 } },
      { code: "source_rejected", message: "VibeMap refused this: Name taken" },
    ],
    [
      { errors: [], meta: { failed: 1 } },
      { code: "source_down", extra: { unsure: true } },
    ],
    [undefined, { code: "source_down", extra: { unsure: true } }],
  ])("does not take a 207 for success: %j", async (body, problem) => {
    await expect(
      update(
        plainCall(() => ({ status: 207, body })),
        row(),
        { tagline: "x" },
      ),
    ).rejects.toMatchObject(problem);
  });

  it("reads a 207 that names the row as done, and is unsure about another row", async () => {
    const done = await update(
      plainCall(() => ({ status: 207, body: { data: [row({ tagline: "x" })], errors: [] } })),
      row(),
      { tagline: "x" },
    );
    expect(done?.values.tagline).toBe("x");
    const other = update(
      plainCall(() => ({ body: { data: { id: "r2" } } })),
      row(),
      { tagline: "x" },
    );
    await expect(other).rejects.toMatchObject({ extra: { unsure: true } });
  });

  it("loses nothing it was not asked to change", async () => {
    const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    const record = fc.dictionary(fc.string(), json, { maxKeys: 5 });
    const records = fields.filter((f) => f.kind === "record").map((f) => f.name);
    const cases = fc.record({ extra: record, block: record, copy: fc.option(record), name: fc.constantFrom(...records), key: fc.string() });
    await fc.assert(
      fc.asyncProperty(cases, async ({ extra, block, copy, name, key }) => {
        const held = row({ ...extra, ...row(), [name]: block, ...(copy && { persona_data: copy }) });
        const before = structuredClone(held);
        const { call, row: after } = server(held);
        await update(call, held, { [name]: { [key]: "changed" } });
        const now = after();
        const part = (value: Json | undefined, out: string[]) =>
          Object.entries(isObject(value) ? value : {}).filter(([k, v]) => !out.includes(k) && v !== undefined);
        expect(part(now, [name, "persona_data"])).toEqual(part(before, [name, "persona_data"]));
        expect(part(now[name], [key])).toEqual(part(before[name], [key]));
        expect(part(now.persona_data, [name])).toEqual(part(before.persona_data, [name]));
        expect(Object.fromEntries(part(now[name], []))[key]).toBe("changed");
      }),
    );
  });
});

describe("remove", () => {
  it.each([{ status: 204 }, { status: 200, body: { success: true } }, { status: 200, body: null }])("takes %j as done", async (answer) => {
    await expect(
      vibemap.remove?.(
        plainCall(() => answer),
        "r1",
      ),
    ).resolves.toBeUndefined();
  });
  it("passes on what was refused", async () => {
    await expect(
      vibemap.remove?.(
        plainCall(() => ({ status: 404 })),
        "r1",
      ),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      vibemap.remove?.(
        plainCall(() => ({ body: { success: false } })),
        "r1",
      ),
    ).rejects.toMatchObject({ code: "source_rejected" });
  });
});
