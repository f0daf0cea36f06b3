import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import { changedParts, changesOf, partsOf, pathKey, tidy, valueAt, withValue } from "@/lib/model/parts";
import { getConnection } from "@/lib/services/connections";
import { restoreRevision } from "@/lib/services/history-restore";
import { getPersona, updatePersona } from "@/lib/services/personas";
import { listRevisions } from "@/lib/services/revisions";
import { startRefresh } from "@/lib/services/scheduler";
import { fields as octaveFields } from "@/lib/sources/octave/fields";
import { fields as vibemapFields } from "@/lib/sources/vibemap/fields";
import { items, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { rowOf } from "@/lib/testing/edits";
import { mirrored, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

/** All of them on the embedded database, a share again on Postgres. */
const [RUNS, RESTORED] = process.env.TEST_DATABASE_URL === undefined ? [70, 20] : [20, 10];
const IN_A_BATCH = 60;

const text = fc.string({ unit: fc.constantFrom("a", "Z", " ", "é", "漢", '"', "\\", "\n", "<", "0", "-", "."), maxLength: 12 });
const words = text.map((one) => one.trim()).filter((one) => one !== "");
const unknownKey = fc.constantFrom("x_note", "xScore", "x.y", "x y", "ключ", "x_", "toString", "0", "label", "customData", "notes");
const leaf = fc.oneof(text, fc.integer({ min: -9_999, max: 9_999 }), fc.constantFrom(0.5, -1.25), fc.boolean(), fc.constant(null));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    leaf,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(unknownKey, tie("json"), { maxKeys: 3 }),
  ),
}));
const unknowns = fc.dictionary(unknownKey, json, { maxKeys: 4 });
const lines = fc.array(words, { maxLength: 4 });
const pairs = fc.array(
  fc.tuple(words, lines, unknowns).map(([title, value, more]) => ({ ...more, title, value })),
  { maxLength: 3 },
);

/** A declared place as it should be, or as it should not. */
function held(field: Field): fc.Arbitrary<Json | undefined> {
  const right: Record<string, fc.Arbitrary<Json>> = { list: lines, pairs, record: block(field) };
  return fc.oneof(
    { arbitrary: right[field.kind] ?? text, weight: 5 },
    { arbitrary: json, weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}

const columns = (fields: readonly Field[]): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(...fields.map((field) => held(field).map((value) => [field.name, value] as const)))
    .map((all) => Object.fromEntries(all.filter((entry): entry is [string, Json] => entry[1] !== undefined)));

const block = (field: Field): fc.Arbitrary<JsonObject> =>
  fc.tuple(unknowns, columns(field.fields ?? [])).map(([more, known]) => ({ ...more, ...known }));

type Kind = {
  source: "octave" | "vibemap";
  id: "oId" | "id";
  fields: readonly Field[];
  row: fc.Arbitrary<JsonObject>;
  /** Where a changed field stands in a row, and what a save always touches. */
  places: (row: JsonObject) => JsonObject[];
  touched: readonly string[];
};

const without = (fields: readonly Field[], names: readonly string[]) => fields.filter(({ name }) => !names.includes(name));
const named = fc.record({ name: words });

const KINDS: readonly Kind[] = [
  {
    source: "octave",
    id: "oId",
    fields: octaveFields.filter((field) => !field.readOnly && !field.createOnly),
    row: fc
      .tuple(
        unknowns,
        named,
        columns(octaveFields.filter(({ name }) => name === "internalName" || name === "description")),
        fc.tuple(unknowns, columns(without(octaveFields, ["name", "internalName", "description", "linkingStrategy"]))),
      )
      .map(([more, name, top, [inside, data]]) => ({ ...more, ...top, ...name, data: { ...inside, ...data } })),
    places: (row) => [row, isObject(row.data) ? row.data : {}],
    touched: ["updatedAt"],
  },
  {
    source: "vibemap",
    id: "id",
    fields: vibemapFields,
    row: fc
      .tuple(unknowns, named, columns(without(vibemapFields, ["name"])), fc.option(columns(vibemapFields), { nil: undefined }), unknowns)
      .map(([more, name, known, copy, inside]) => ({ ...more, ...known, ...name, ...(copy && { persona_data: { ...inside, ...copy } }) })),
    places: (row) => [row, isObject(row.persona_data) ? row.persona_data : {}],
    touched: ["updated_at"],
  },
];

type Edit = { at: number; how: number; text: string; lines: string[]; pair: JsonObject };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(100),
  how: fc.nat(3),
  text: words,
  lines: fc.array(words, { minLength: 1, maxLength: 3 }),
  pair: fc.record({ title: words, value: fc.array(words, { minLength: 1, maxLength: 2 }) }),
});

const isTexts = (value: Json | undefined): value is string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

/** The values after a person changed some parts of the form. */
function edited(fields: readonly Field[], values: JsonObject, edits: readonly Edit[]): JsonObject {
  return edits.reduce((now, one) => {
    const parts = partsOf(fields, values).filter(({ field }) => field.kind !== "questions" && field.kind !== "record");
    const { field, path } = parts[one.at % parts.length] ?? {};
    if (!field || !path) return now;
    const was = valueAt(now, path);
    if (one.how === 0 && !field.required) return withValue(now, path, undefined);
    if (field.kind === "list") return withValue(now, path, one.how === 1 && isTexts(was) ? [...was, ...one.lines] : one.lines);
    if (field.kind === "pairs") return withValue(now, path, Array.isArray(was) ? [...was, one.pair] : [one.pair]);
    if (field.kind === "json") return withValue(now, path, { given: one.lines });
    return withValue(now, path, one.text);
  }, values);
}

/** A row without what these parts changed; what else is different was nobody's wish. */
function rest(kind: Kind, row: JsonObject, parts: ReturnType<typeof changedParts>): JsonObject {
  const left = structuredClone(row);
  for (const name of kind.touched) delete left[name];
  for (const place of kind.places(left))
    for (const { path } of parts) {
      const [name, key] = path;
      const record = place[name];
      if (key === undefined || !isObject(record)) delete place[name];
      else {
        delete record[key];
        if (Object.keys(record).length === 0) delete place[name];
      }
    }
  return left;
}

type World = { place: Place; sourceId: string; persona: string; put: (row: JsonObject) => JsonObject };

async function open(kind: Kind): Promise<World> {
  const place = await openPlace(kind.source);
  if (kind.source === "vibemap") place.fake.configure({ uniqueNames: false });
  const saved = place.fake.snapshot() as { state: { personas: JsonObject[] } };
  const first = saved.state.personas.find((row) => !row.deletedAt && !row.archivedAt) ?? {};
  const sourceId = String(first[kind.id]);
  const declared = new Set([...kind.fields.map(({ name }) => name), "data", "persona_data"]);
  const kept = Object.fromEntries(Object.entries(first).filter(([name]) => !declared.has(name)));
  const put = (row: JsonObject): JsonObject => {
    const whole = { ...row, ...kept };
    place.fake.restore({ ...structuredClone(saved), state: { ...structuredClone(saved.state), personas: [structuredClone(whole)] } });
    return whole;
  };
  const persona = (await mirrored(place.id)).find((row) => row.sourceId === sourceId)?.id;
  if (!persona) throw new Error("The library does not hold the persona.");
  return { place, sourceId, persona, put };
}

const parts = (kind: Kind, before: JsonObject, after: JsonObject) => changedParts(kind.fields, before, after);

test.each(KINDS)("$source: an edit leaves everything else as it was, whatever that is", async (kind) => {
  const { place, sourceId, persona, put } = await open(kind);
  await fc.assert(
    fc.asyncProperty(kind.row, fc.array(edit, { minLength: 1, maxLength: 3 }), async (raw, edits) => {
      const before = put(raw);
      const { values, version } = await getPersona(owner, persona, { fresh: true });
      const wanted = edited(kind.fields, values, edits);
      const changed = parts(kind, values, wanted);
      fc.pre(changed.length > 0);
      const saved = await updatePersona(owner, persona, { version, changes: changesOf(kind.fields, values, wanted) }, undefined);
      expect(rest(kind, rowOf(place, sourceId) ?? {}, changed)).toEqual(rest(kind, before, changed));
      for (const { path, field } of changed) {
        const [is, should] = [valueAt(saved.values, path), tidy(field, valueAt(wanted, path))];
        expect(isEmpty(is) ? null : is, pathKey(path)).toEqual(isEmpty(should) ? null : should);
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

test.each(KINDS)("$source: putting an earlier state back does, too", async (kind) => {
  const { place, sourceId, persona, put } = await open(kind);
  await fc.assert(
    fc.asyncProperty(kind.row, fc.array(edit, { minLength: 1, maxLength: 3 }), async (raw, edits) => {
      const before = put(raw);
      const { values, version } = await getPersona(owner, persona, { fresh: true });
      const wanted = edited(kind.fields, values, edits);
      const changed = parts(kind, values, wanted);
      fc.pre(changed.length > 0);
      const first = (await listRevisions(owner, persona)).find((revision) => revision.version === version);
      const saved = await updatePersona(owner, persona, { version, changes: changesOf(kind.fields, values, wanted) }, undefined);
      await restoreRevision(owner, persona, first?.id ?? "", { version: saved.version });
      expect(rest(kind, rowOf(place, sourceId) ?? {}, changed)).toEqual(rest(kind, before, changed));
      expect(changedParts(kind.fields, values, (await getPersona(owner, persona, { fresh: true })).values)).toEqual([]);
    }),
    { numRuns: RESTORED, endOnFailure: true },
  );
});

test.each(KINDS)("$source: a batch over many of them does, too", async (kind) => {
  const place = await openPlace(kind.source);
  if (kind.source === "vibemap") place.fake.configure({ uniqueNames: false });
  const saved = place.fake.snapshot() as { state: { personas: JsonObject[] } };
  const [first = {}] = saved.state.personas;
  const declared = new Set([...kind.fields.map(({ name }) => name), "data", "persona_data"]);
  const kept = Object.fromEntries(Object.entries(first).filter(([name]) => !declared.has(name)));
  const rows = fc.sample(kind.row, IN_A_BATCH).map((raw) => ({ ...raw, ...kept, [kind.id]: crypto.randomUUID() }));
  place.fake.restore({ ...saved, state: { ...saved.state, personas: structuredClone(rows) } });
  await startRefresh(place.id);
  expect((await getConnection(owner, place.id)).problem).toBeUndefined();
  const sent = new Set(rows.map((row) => String(row[kind.id])));
  const ids = (await mirrored(place.id)).filter((row) => sent.has(row.sourceId)).map((row) => row.id);
  expect(ids).toHaveLength(IN_A_BATCH);
  const list = kind.fields.find((field) => field.kind === "list");
  const changes = [
    { field: "name", op: "set" as const, value: "One name" },
    ...(list ? [{ field: list.name, op: "set" as const, value: ["One line"] }] : []),
  ];
  const batch = await run({ kind: "update", select: { ids }, changes });
  expect((await items(batch.id)).filter(({ state }) => state !== "done")).toEqual([]);
  const changed = kind.fields
    .filter(({ name }) => changes.some((one) => one.field === name))
    .map((field) => ({ field, path: [field.name] as const }));
  for (const before of rows) {
    const after = rowOf(place, String(before[kind.id])) ?? {};
    expect(rest(kind, after, changed as never)).toEqual(rest(kind, before, changed as never));
  }
});
