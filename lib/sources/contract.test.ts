import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/model/field";
import { isObject, type Json } from "@/lib/model/json";
import { sourceInfoSchema } from "@/lib/model/source";
import { createFakes } from "@/lib/testing/fakes";
import { fakeCall, plainCall } from "@/lib/testing/plain-call";
import { canOf, getSource, listSources, sourceInfo } from "./registry";
import type { RemotePersona, Source } from "./source";

async function all(pages: AsyncIterable<RemotePersona[]>) {
  const found: RemotePersona[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

function set(source: Source) {
  const named = createFakes().find((fake) => fake.name === source.id);
  if (!named) throw new Error(`No fake for ${source.id}.`);
  return { fake: named.fake, call: fakeCall(named.fake, source.authorize({ apiKey: named.key })) };
}

const wrong: Json[] = [null, "text", 7, true, {}, [3], { data: "x" }, { data: [null] }, { data: [{}] }, { personas: 1 }];
const named = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...named(field.fields ?? [])]);

describe.each(listSources().map((source) => [source.id, source] as const))("%s", (id, source) => {
  it("is found by its id and described as data", () => {
    expect(getSource(id)).toBe(source);
    const info = sourceInfo(source);
    expect(JSON.parse(JSON.stringify(sourceInfoSchema.parse(info)))).toEqual(JSON.parse(JSON.stringify(info)));
    expect(new URL(source.origin).protocol).toBe("https:");
    expect(source.credentials.find((field) => field.name === "apiKey")).toMatchObject({ secret: true, required: true });
  });

  it("names every field once, with a label in words and a meaning", () => {
    const names = source.fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("name");
    for (const field of named(source.fields)) {
      expect(field.meaning, field.name).toBeDefined();
      expect(field.label, field.name).toMatch(/^[A-Z][^_]*$/);
    }
  });

  it("says why when it cannot write", () => {
    const { create, update, remove, reason } = canOf(source);
    expect([create, update, remove]).toEqual([!!source.create, !!source.update, !!source.remove]);
    if (!(create && update && remove)) expect(reason).toMatch(/\w+/);
  });

  it("checks the key and refuses a wrong one", async () => {
    const { fake, call } = set(source);
    expect((await source.check(call)).name).toMatch(/\w/);
    const stranger = fakeCall(fake, source.authorize({ apiKey: "vm_not_the_key_at_all" }));
    await expect(source.check(stranger)).rejects.toMatchObject({ code: "source_key" });
  });

  it("refuses a key no header can carry", () => {
    for (const apiKey of ["", "a b", "vm_\u0000", "vm_ü", "vm_a\r\nx: y"]) expect(() => source.authorize({ apiKey })).toThrow();
  });

  it("lists everything once, and each one again by its id", async () => {
    const { call } = set(source);
    const listed = await all(source.list(call));
    expect(listed.length).toBeGreaterThan(10);
    expect(new Set(listed.map((persona) => persona.sourceId)).size).toBe(listed.length);
    const declared = new Set(source.fields.map((field) => field.name));
    for (const persona of listed) {
      expect(persona.name).toMatch(/\S/);
      for (const name of Object.keys(persona.values)) expect(declared).toContain(name);
    }
    for (const { sourceId, name, values, state } of listed.slice(0, 5))
      expect(await source.get(call, sourceId)).toMatchObject({ sourceId, name, values, state });
  });

  it("lists less within a place, and every place has a name", async () => {
    const { call } = set(source);
    const ids = new Set((await all(source.list(call))).map((persona) => persona.sourceId));
    const scopes = await source.scopes(call);
    expect(scopes.length).toBeGreaterThan(0);
    for (const scope of scopes) {
      expect(scope.label).toMatch(/\S/);
      for (const persona of await all(source.list(call, { scope: scope.id }))) expect(ids).toContain(persona.sourceId);
    }
  });

  it("says not found for an id that is not there", async () => {
    const { call } = set(source);
    await expect(source.get(call, "00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "not_found" });
  });

  it("throws rather than guess at a list or a row it cannot read", async () => {
    for (const body of wrong) {
      const call = plainCall(() => ({ body }));
      await expect(all(source.list(call)), JSON.stringify(body)).rejects.toMatchObject({ code: "source_down" });
      const got = await source.get(call, "x").catch((error: unknown) => error);
      expect(got, JSON.stringify(body)).toMatchObject({ code: expect.stringMatching(/^(source_down|not_found)$/) });
    }
  });

  const writes = source.create && source.update && source.remove ? it : undefined;

  writes?.("is unsure after a write whose answer cannot be read", async () => {
    const input = { scope: "p1", values: { name: "New" } };
    for (const body of wrong) {
      const call = plainCall(() => ({ body }));
      await expect(source.create?.(call, input), JSON.stringify(body)).rejects.toMatchObject({
        code: "source_down",
        extra: { unsure: true },
      });
    }
  });

  writes?.("makes, changes, clears and removes a persona, and loses nothing else", async () => {
    const { call } = set(source);
    const [scope] = await source.scopes(call);
    const lists = source.fields.filter((field) => field.kind === "list" && !field.readOnly && !field.createOnly);
    const records = source.fields.filter((field) => field.kind === "record" && !field.createOnly);
    const values = {
      name: "Contract Tester",
      ...Object.fromEntries(lists.map(({ name }) => [name, ["One", "Two"]])),
      ...Object.fromEntries(records.map(({ name }) => [name, { free: "kept", also: ["kept"] }])),
    };
    const made = await source.create?.(call, { scope: scope?.id, values });
    if (!made) throw new Error("nothing made");
    expect(made.values).toMatchObject(values);
    expect((await all(source.list(call))).map((persona) => persona.sourceId)).toContain(made.sourceId);

    const current = await source.get(call, made.sourceId);
    const changed = lists[0] ? { [lists[0].name]: ["Three"] } : {};
    const merged = records[0] ? { [records[0].name]: { free: null, more: "new" } } : {};
    await source.update?.(call, { sourceId: made.sourceId, current, changes: { name: "Renamed", ...changed, ...merged } });
    const after = await source.get(call, made.sourceId);
    expect(after).toMatchObject({
      name: "Renamed",
      values: { ...values, name: "Renamed", ...changed, ...(records[0] && { [records[0].name]: { also: ["kept"], more: "new" } }) },
    });
    expect(Object.keys(after.other).sort()).toEqual(Object.keys(current.other).sort());
    if (isObject(after.other.persona_data))
      expect(after.other.persona_data).toMatchObject({
        name: "Renamed",
        ...merged,
        ...(records[0] && { [records[0].name]: after.values[records[0].name] }),
      });

    const cleared = [...lists, ...records].map((field) => field.name);
    await source.update?.(call, {
      sourceId: made.sourceId,
      current: after,
      changes: Object.fromEntries(cleared.map((name) => [name, null])),
    });
    const emptied = await source.get(call, made.sourceId);
    for (const name of cleared) expect(Object.values(emptied.values[name] ?? {})).toEqual([]);

    await source.remove?.(call, made.sourceId);
    const gone = await source.get(call, made.sourceId).catch((error: unknown) => error);
    expect([(gone as RemotePersona).state, (gone as { code?: string }).code]).toContainEqual(
      expect.stringMatching(/^(deleted|not_found)$/),
    );
  });

  const many = source.batch ? it : undefined;

  many?.("makes, changes and removes several at once, and tells each one's own end", async () => {
    const { batch } = source;
    const { call } = set(source);
    const scope = (await source.scopes(call))[0]?.id;
    const input = (name: string) => ({ scope, values: { name } });
    const made = await batch?.create(call, ["Batch One", "Batch Two", "Batch One", "", "Batch Three"].map(input));
    expect(made?.map(({ state }) => state)).toEqual(["done", "done", "failed", "failed", "done"]);
    const personas = (made ?? []).flatMap((outcome) => (outcome.state === "done" && outcome.persona ? [outcome.persona] : []));
    expect(personas.map(({ name }) => name)).toEqual(["Batch One", "Batch Two", "Batch Three"]);

    const [one, two, three] = await Promise.all(personas.map(({ sourceId }) => source.get(call, sourceId)));
    if (!one || !two || !three) throw new Error("not all made");
    const nobody = "00000000-0000-4000-8000-000000000000";
    const rename = (current: RemotePersona, name: string) => ({ sourceId: current.sourceId, current, changes: { name } });
    const stranger = { ...one, sourceId: nobody };
    const saved = await batch?.update(call, [rename(one, "Batch Uno"), rename(stranger, "Nobody"), rename(two, "Batch Three")]);
    expect(saved).toMatchObject([{ state: "done", persona: { name: "Batch Uno" } }, { state: "failed" }, { state: "failed" }]);
    expect([(await source.get(call, one.sourceId)).name, (await source.get(call, two.sourceId)).name]).toEqual(["Batch Uno", "Batch Two"]);

    const removed = await batch?.remove(call, [one.sourceId, nobody, two.sourceId]);
    expect(removed?.map(({ state }) => state)).toEqual(["done", "failed", "done"]);
    const left = (await all(source.list(call))).filter(({ state }) => state !== "deleted").map(({ sourceId }) => sourceId);
    expect(left).toContain(three.sourceId);
    for (const { sourceId } of [one, two]) expect(left).not.toContain(sourceId);
  });

  many?.("is unsure of all it sent at once when the answer cannot be read", async () => {
    const current: RemotePersona = { sourceId: "s1", name: "One", values: { name: "One" }, other: {}, state: "active" };
    for (const body of wrong) {
      const call = plainCall(() => ({ body }));
      const made = await source.batch?.create(call, [{ scope: "p1", values: { name: "One" } }]);
      const saved = await source.batch?.update(call, [{ sourceId: "s1", current, changes: { name: "Two" } }]);
      const removed = await source.batch?.remove(call, ["s1"]);
      const states = [made, saved, removed].map((outcomes) => outcomes?.map(({ state }) => state));
      expect(states, JSON.stringify(body)).toEqual([["unsure"], ["unsure"], ["unsure"]]);
    }
  });
});

it("knows no source by another name", () => expect(() => getSource("nobody")).toThrow("no source"));
