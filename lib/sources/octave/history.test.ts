import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "@/lib/model/json";
import { createFakes } from "@/lib/testing/fakes";
import { fakeCall, plainCall } from "@/lib/testing/plain-call";
import { octave } from "./index";

const history = octave.history;
if (!history) throw new Error("no history");

function world() {
  const named = createFakes().find((fake) => fake.name === "octave");
  if (!named) throw new Error("no fake");
  return { fake: named.fake, call: fakeCall(named.fake, octave.authorize({ apiKey: named.key })) };
}

async function listed(call: ReturnType<typeof world>["call"]) {
  const ids: string[] = [];
  for await (const page of octave.list(call)) ids.push(...page.map((persona) => persona.sourceId));
  return ids;
}

const row = (more: JsonObject = {}): JsonObject => ({ revisionOId: "ev_1", createdAt: "2026-02-11T10:20:00.000Z", ...more });
const listOf = (...revisions: Json[]): Json => ({ data: { revisions, total: revisions.length, limit: 100, offset: 0 } });
const answering = (body: Json) => plainCall(() => ({ body }));

describe("against the fake", () => {
  it("reads the making of every persona there is", async () => {
    const { call } = world();
    for (const id of await listed(call)) {
      const [first, ...rest] = await history.list(call, id);
      expect(rest, id).toEqual([]);
      expect(await history.get(call, first?.id ?? ""), id).toMatchObject({ after: (await octave.get(call, id)).values });
    }
  });

  it("tells who changed what, newest first, and what it held before", async () => {
    const { fake, call } = world();
    const [id = ""] = await listed(call);
    const before = (await octave.get(call, id)).values;
    fake.edit(id, { painPoints: ["Backlog"] });
    const [newest, oldest, ...more] = await history.list(call, id);
    expect(more).toEqual([]);
    expect(newest).toMatchObject({ by: "Tobias Lindqvist", summary: "painPoints changed" });
    expect(Date.parse(newest?.at ?? "")).toBeGreaterThan(Date.parse(oldest?.at ?? ""));
    expect(await history.get(call, newest?.id ?? "")).toEqual({ ...newest, before, after: { ...before, painPoints: ["Backlog"] } });
    expect(await history.get(call, oldest?.id ?? "")).not.toHaveProperty("before");
  });

  it("leaves out what is older than asked, and takes no more than asked", async () => {
    const { fake, call } = world();
    const [id = ""] = await listed(call);
    fake.edit(id, { description: "One" });
    fake.edit(id, { description: "Two" });
    expect(await history.list(call, id, { limit: 1 })).toMatchObject([{ summary: "description changed" }]);
    const since = new Date(Date.now() - 60_000);
    expect(await history.list(call, id, { since })).toHaveLength(2);
    expect(call.sent.at(-1)?.query).toMatchObject({
      entityOIds: [id],
      entityTypes: ["Persona"],
      startDate: since.toISOString(),
      limit: 100,
    });
  });

  it("says so when the key does not reach it", async () => {
    const { fake, call } = world();
    const [id = ""] = await listed(call);
    const [one] = await history.list(call, id);
    fake.configure({ revisionsRefused: true });
    const refusal = { code: "source_key", extra: { upstreamStatus: 403 } };
    await expect(history.list(call, id)).rejects.toMatchObject(refusal);
    await expect(history.get(call, one?.id ?? "")).rejects.toMatchObject(refusal);
    expect((await octave.get(call, id)).sourceId).toBe(id);
  });

  it("knows no revision by another id", async () => {
    await expect(history.get(world().call, "ev_nobody")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("answers nobody promised", () => {
  it("takes missing and extra fields, any form of date and any order", async () => {
    const call = answering(
      listOf(row({ authorName: " ", hue: 7 }), row({ revisionOId: 2, createdAt: "2026-03-01", authorName: "Ada Berg", summary: null })),
    );
    expect(await history.list(call, "pe_1")).toEqual([
      { id: "2", at: "2026-03-01T00:00:00.000Z", by: "Ada Berg" },
      { id: "ev_1", at: "2026-02-11T10:20:00.000Z" },
    ]);
  });

  it.each<[string, Json]>([
    ["no list", { data: {} }],
    ["a row that is no object", listOf("x")],
    ["a row without id", listOf({ createdAt: "2026-01-01" })],
    ["a row without time", listOf(row({ createdAt: "soon" }))],
    ["another persona's row", listOf(row({ entityOId: "pe_9" }))],
  ])("throws for %s", async (_, body) => {
    await expect(history.list(answering(body), "pe_1")).rejects.toMatchObject({ code: "source_down" });
  });

  it("reads declared values alone, from entities that name no id", async () => {
    const newEntity = { name: "Tara", surprise: 1, data: { painPoints: "One", shade: "red" } };
    const call = answering({ data: row({ newEntity, oldEntity: {}, diff: { added: [] } }) });
    expect(await history.get(call, "ev_1")).toEqual({
      id: "ev_1",
      at: "2026-02-11T10:20:00.000Z",
      after: { name: "Tara", painPoints: ["One"] },
    });
  });

  it.each<[string, Json]>([
    ["nothing", null],
    ["no object", { data: [] }],
    ["another revision", { data: row({ revisionOId: "ev_2", newEntity: {} }) }],
    ["no entity", { data: row() }],
    ["a deletion without a trace", { data: row({ newEntity: null, oldEntity: {} }) }],
    ["an entity before that is none", { data: row({ newEntity: {}, oldEntity: "x" }) }],
    ["an entity whose data is none", { data: row({ newEntity: { data: "x" } }) }],
  ])("throws for %s", async (_, body) => {
    await expect(history.get(answering(body), "ev_1")).rejects.toMatchObject({ code: "source_down" });
  });
});
