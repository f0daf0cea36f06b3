import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/model/errors";
import type { Json, JsonObject } from "@/lib/model/json";
import { createFakes } from "@/lib/testing/fakes";
import { fakeCall, plainCall } from "@/lib/testing/plain-call";
import type { Call } from "../call";
import type { BatchOutcome } from "../source";
import { batch } from "./batch";
import { vibemap } from "./index";
import { readPersona } from "./wire";

type Kind = "create" | "update" | "remove";
const names: Record<string, string> = { a: "Ann", b: "Bob", c: "Cem" };
const row = (id: string, more: JsonObject = {}): JsonObject => ({ id, project_id: "p1", name: names[id] ?? id, ...more });
const inputs = Object.values(names).map((name) => ({ scope: "p1", values: { name } }));
const changes = Object.keys(names).map((id) => ({ sourceId: id, changes: { tagline: `New ${id}` }, current: readPersona(row(id)) }));

const run = (kind: Kind, call: Call): Promise<BatchOutcome[]> => {
  if (kind === "create") return batch.create(call, inputs);
  return kind === "update" ? batch.update(call, changes) : batch.remove(call, Object.keys(names));
};
const short = (outcomes: BatchOutcome[]) => outcomes.map(({ state }) => state[0]).join("");
const states = async (kind: Kind, status: number, body?: Json) =>
  short(
    await run(
      kind,
      plainCall(() => ({ status, body })),
    ),
  );

const all = [row("a"), row("b"), row("c")];
const gone = { index: 1, id: "b", error: "Persona not found" };
const sum = (failed: number) => ({ total: 3, succeeded: 3 - failed, failed });

it.each<[Kind, number, Json | undefined, string]>([
  ["create", 201, { data: all }, "ddd"],
  ["create", 200, all, "ddd"],
  ["create", 201, { data: [{ id: "x" }, { id: "y" }, { id: "z" }] }, "ddd"],
  ["create", 201, { data: all.slice(0, 2) }, "uuu"],
  ["create", 201, { data: [...all, row("d")] }, "uuu"],
  ["create", 201, { data: [row("b"), row("a"), row("c")] }, "uuu"],
  ["create", 201, { data: [{ id: "x" }, { id: "x" }, { id: "z" }] }, "uuu"],
  ["create", 201, { data: [row("a"), { name: "Bob" }, row("c")] }, "uuu"],
  ["create", 201, { data: row("a") }, "uuu"],
  ["create", 204, undefined, "uuu"],
  ["create", 200, { data: [row("a"), row("c")], errors: [{ index: 1, error: "Taken" }] }, "dfd"],
  ["create", 207, { data: [row("a"), row("c")], errors: [{ index: 1, error: "Taken" }], meta: sum(1) }, "dfd"],
  ["create", 207, { data: [row("a"), row("c")], errors: [{ index: 1, error: "Taken" }], meta: sum(2) }, "ufu"],
  ["create", 207, { data: [row("a")], errors: [{ index: 1, error: "Taken" }], meta: sum(1) }, "ufu"],
  ["create", 207, { data: [row("b"), row("c")], errors: [{ index: 1, error: "counted from one" }], meta: sum(1) }, "uuu"],
  ["create", 207, { data: [], errors: ["a", "b", "c"], meta: sum(3) }, "uuu"],
  ["update", 200, { data: [row("c"), row("a"), row("b")] }, "ddd"],
  ["update", 200, { personas: all, meta: { total: 3 } }, "ddd"],
  ["update", 200, [row("c"), row("z")], "uud"],
  ["update", 200, { data: [{}, {}, {}] }, "uuu"],
  ["update", 200, { data: row("b") }, "udu"],
  ["update", 200, { success: true }, "uuu"],
  ["update", 200, { failed: all }, "uuu"],
  ["update", 200, { data: [row("a"), row("b", { error: "No" }), row("c", { success: false })] }, "dff"],
  ["update", 200, { data: all, meta: sum(1) }, "uuu"],
  ["update", 207, { data: [row("a"), row("c")], errors: [gone], meta: sum(1) }, "dfd"],
  ["update", 207, { data: [row("a")], errors: [gone], meta: sum(1) }, "dfu"],
  ["update", 207, { data: [row("a")], errors: [gone], meta: sum(2) }, "dfu"],
  ["update", 207, { data: [row("a"), row("c")], errors: [gone], meta: sum(2) }, "ufu"],
  ["update", 207, { data: [row("a")], errors: [{ error: "nobody's" }], meta: sum(2) }, "duu"],
  ["update", 207, { meta: sum(3) }, "uuu"],
  ["update", 207, undefined, "uuu"],
  ["remove", 204, undefined, "ddd"],
  ["remove", 200, { success: true }, "ddd"],
  ["remove", 200, { success: true, deleted: 3 }, "ddd"],
  ["remove", 200, { success: true, deleted: 1 }, "uuu"],
  ["remove", 200, { success: true, errors: [gone] }, "ufu"],
  ["remove", 200, { success: false, error: "No" }, "uuu"],
  ["remove", 200, { data: [{ id: "a" }, { id: "b" }, { id: "c" }] }, "ddd"],
  ["remove", 200, [{ id: "b" }], "udu"],
  ["remove", 200, undefined, "uuu"],
  ["remove", 207, { data: [{ id: "a" }, { id: "c" }], errors: [gone], meta: sum(1) }, "dfd"],
  ["remove", 207, { success: true, data: [{ id: "a" }] }, "duu"],
])("%s answered %i with %j: %s", async (kind, status, body, expected) => expect(await states(kind, status, body)).toBe(expected));

describe.each<Kind>(["create", "update", "remove"])("%s of many", (kind) => {
  it.each([400, 401, 403, 405, 409, 422, 429])("failed as a whole on %i", async (status) => {
    const outcomes = await run(
      kind,
      plainCall(() => ({ status, body: { error: "No" } })),
    );
    expect(short(outcomes)).toBe("fff");
    expect(outcomes[2]).toMatchObject({ error: { extra: { upstreamStatus: status } } });
  });

  it("takes a 404 for all as proof about none of them", async () => {
    const outcomes = await run(
      kind,
      plainCall(() => ({ status: 404 })),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ state: "failed", error: { code: "source_rejected" } });
  });

  it("is unsure of all after 5xx, a redirect, a cut and an answer nobody can read", async () => {
    for (const status of [500, 502, 504, 302]) expect(await states(kind, status)).toBe("uuu");
    const cut = async () => Promise.reject(new AppError("source_down", "Cut off.", { unsure: true }));
    expect(await run(kind, cut)).toEqual(Array(3).fill({ state: "unsure", problem: "Cut off." }));
    let deep: Json = "x";
    for (let i = 0; i < 80; i++) deep = { deep };
    expect(await states(kind, 200, deep)).toBe("uuu");
  });

  it("knows that a request which never left did nothing", async () => {
    const refused = async () => Promise.reject(new AppError("source_down", "No connection."));
    expect(short(await run(kind, refused))).toBe("fff");
  });

  it("passes on what is no answer of the source", async () => {
    await expect(run(kind, async () => Promise.reject(new Error("stopped")))).rejects.toThrow("stopped");
  });

  it("accounts for every row whatever comes back, and takes none for done that the reply does not hold", async () => {
    const id = fc.constantFrom("a", "b", "c", "z", 1, null);
    const item = fc.record({ id, index: fc.integer({ min: -1, max: 4 }), error: fc.constantFrom("No", "", null) }, { requiredKeys: [] });
    const list = fc.array(fc.oneof(item, fc.jsonValue({ maxDepth: 1 })), { maxLength: 5 });
    const meta = fc.record({ failed: fc.integer({ min: 0, max: 4 }) });
    const body = fc.oneof(fc.jsonValue(), list, fc.record({ data: list, errors: list, meta }, { requiredKeys: [] })) as fc.Arbitrary<Json>;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 201, 207), body, async (status, reply) => {
        const told = await states(kind, status, reply);
        expect(told).toMatch(/^[dfu]{3}$/);
        const held = JSON.stringify(reply);
        expect([...told].filter((state) => state === "d").length).toBeLessThanOrEqual(held.split(/"id"|"index"/).length - 1);
      }),
    );
  });
});

it("sends arrays, fails by itself what cannot be sent, and keeps the places", async () => {
  const call = plainCall(({ body }) => ({ body: { data: (body as JsonObject[]).map((sent, i) => ({ id: `n${i}`, ...sent })) } }));
  const made = await batch.create(call, [{ scope: "p1", values: { name: "Ann" } }, { values: { name: "Lost" } }, ...inputs.slice(1, 2)]);
  expect(short(made)).toBe("dfd");
  expect(made[2]).toMatchObject({ persona: { sourceId: "n1", name: "Bob", scopes: [{ id: "p1" }] } });
  const [first, second] = changes;
  if (!first || !second) throw new Error("no changes");
  const saved = await batch.update(call, [first, first, { ...second, changes: { name: "" } }]);
  expect(saved).toMatchObject([
    { persona: { values: { name: "Ann", tagline: "New a" } } },
    { error: { code: "invalid" } },
    { state: "failed" },
  ]);
  await batch.remove(call, ["a", "b", "a"]);
  expect(call.sent.map(({ method, body }) => [method, Array.isArray(body) && body.length])).toEqual([
    ["POST", 2],
    ["PUT", 1],
    ["DELETE", 2],
  ]);
  expect(call.sent[2]).toEqual({ method: "DELETE", path: "/api/crud/personas", body: [{ id: "a" }, { id: "b" }], write: true });
  expect(await batch.create(call, [])).toEqual([]);
  expect(await batch.create(call, [{ values: {} }])).toMatchObject([{ state: "failed" }]);
  expect(call.sent).toHaveLength(3);
});

it("merges records and persona_data as a single update does", async () => {
  const held = row("a", { demographics: { gender: "f", pet: "cat" }, persona_data: { region: "EU", demographics: { gender: "f" } } });
  const call = plainCall(() => ({ body: [{ id: "a" }] }));
  const input = { sourceId: "a", current: readPersona(held), changes: { demographics: { gender: null, location: "Leeds" } } };
  const [outcome] = await batch.update(call, [input]);
  const demographics = { pet: "cat", location: "Leeds" };
  const body = { id: "a", demographics, persona_data: { region: "EU", demographics: { location: "Leeds" } } };
  expect(call.sent[0]?.body).toEqual([body]);
  expect(outcome).toMatchObject({ state: "done", persona: { name: "Ann", values: { demographics } } });
});

it.each(
  ["put", "patch"].flatMap((update) =>
    ["data", "bare"].flatMap((single) => [200, 204].map((deleteStatus) => ({ update, single, deleteStatus }))),
  ),
)("speaks the dialect %j", async (dialect) => {
  const named = createFakes().find(({ name }) => name === "vibemap");
  if (!named) throw new Error("no fake");
  named.fake.configure(dialect);
  const call = fakeCall(named.fake, vibemap.authorize({ apiKey: named.key }));
  const scope = (await vibemap.scopes(call))[0]?.id;
  const made = await batch.create(
    call,
    ["Many One", "Many Two"].map((name) => ({ scope, values: { name } })),
  );
  const personas = made.flatMap((outcome) => (outcome.state === "done" && outcome.persona ? [outcome.persona] : []));
  const updates = personas.map((current) => ({ sourceId: current.sourceId, current, changes: { tagline: "Changed" } }));
  expect(short(made) + short(await batch.update(call, updates))).toBe("dddd");
  const ids = personas.map(({ sourceId }) => sourceId);
  expect((await vibemap.get(call, ids[1] ?? "")).values.tagline).toBe("Changed");
  expect(short(await batch.remove(call, ids))).toBe("dd");
  expect(named.fake.ledger.map(({ effect }) => effect)).toEqual(["create", "create", "update", "update", "delete", "delete"]);
});
