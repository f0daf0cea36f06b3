import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Field, isWritable } from "@/lib/model/field";
import { type JsonObject, sameValue } from "@/lib/model/json";
import { decided, mergeValues } from "@/lib/model/merge";
import { changesOf } from "@/lib/model/parts";
import type { Meanwhile, Persona, SavedPersona } from "@/lib/model/persona";
import { getSource } from "@/lib/sources/registry";
import { useTestDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/edits";
import { judge } from "@/lib/testing/interleaving/judge";
import { type Person, person, type Refusal } from "@/lib/testing/interleaving/person";
import { type Stroke, type } from "@/lib/testing/interleaving/typing";
import { type Witness, witness } from "@/lib/testing/interleaving/witness";
import { revisionsOf } from "@/lib/testing/revisions";
import { openPlace, type SourceName, useWorld } from "@/lib/testing/world";

useTestDatabase();
useWorld();

let everybody: Promise<Person[]>;
beforeAll(() => {
  everybody = Promise.all([person("Ana"), person("Ben")]);
});

const ON_POSTGRES = process.env.TEST_DATABASE_URL !== undefined;
/** All of them on the embedded database, a share again on Postgres. */
const RUNS: Partial<Record<SourceName, number>> = ON_POSTGRES ? { octave: 80, vibemap: 60 } : { octave: 1_200, vibemap: 800 };
/** One persona serves that many runs, so that reading its history stays quick. */
const RUNS_EACH = 25;
const NAMES: Partial<Record<SourceName, string[]>> = {
  octave: ["description", "painPoints", "customFields", "keyConcerns"],
  vibemap: ["tagline", "user_role", "narrative", "goals_and_needs"],
};

type Act =
  | { who: 0 | 1; does: "look"; fresh: boolean }
  | { who: 0 | 1; does: "save"; strokes: Stroke[]; patience: number; choices: ("mine" | "theirs" | "both")[]; ambush?: Lurking }
  | { does: "both save"; strokes: [Stroke[], Stroke[]] }
  | { does: "edit there"; strokes: Stroke[] };
type Lurking = { when: "before" | "after"; strokes: Stroke[] };

const stroke = fc.record<Stroke>({ field: fc.nat(3), at: fc.nat(3), how: fc.constantFrom("add", "replace", "remove") });
const strokes = fc.array(stroke, { minLength: 1, maxLength: 2 });
const who = fc.constantFrom(0 as const, 1 as const);
const lurking = fc.record<Lurking>({ when: fc.constantFrom("before", "after"), strokes });
const look = fc.record({ who, does: fc.constant("look" as const), fresh: fc.boolean() });
const save = fc.record(
  {
    who,
    does: fc.constant("save" as const),
    strokes,
    patience: fc.nat(1),
    choices: fc.array(fc.constantFrom("mine" as const, "theirs" as const, "both" as const), { minLength: 3, maxLength: 3 }),
    ambush: lurking,
  },
  { requiredKeys: ["who", "does", "strokes", "patience", "choices"] },
);
const there = fc.record({ does: fc.constant("edit there" as const), strokes });
const both = fc.record({ does: fc.constant("both save" as const), strokes: fc.tuple(strokes, strokes) });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 30, arbitrary: look },
  { weight: 42, arbitrary: save },
  { weight: 42, arbitrary: there },
  { weight: 1, arbitrary: both },
);

describe.each(["octave", "vibemap"] as const)("two people and somebody in %s", (name) => {
  const source = getSource(name);
  const fields = source.fields.filter((field) => NAMES[name]?.includes(field.name));
  const tally = { runs: 0, saved: 0, conflict: 0, told: 0, retried: 0 };
  let [people, texts]: [Person[], number] = [[], 0];
  let scene: { id: string; there: Witness; seen: [Persona, Persona]; told: Meanwhile[] };
  let open: () => Promise<typeof scene>;

  beforeAll(async () => {
    const place = await openPlace(name);
    people = await everybody;
    open = async () => {
      const made = await make(place);
      return { id: made.id, there: witness(place, made.sourceId, fields), seen: [made, made], told: [] };
    };
  });

  async function attempt(nth: 0 | 1, strokes: Stroke[]): Promise<{ mine: JsonObject; status: number; current: Persona | undefined }> {
    const seen = scene.seen[nth];
    return send(nth, seen, type(fields, seen.values, strokes, `${people[nth]?.name} ${texts++}`));
  }

  async function send(nth: 0 | 1, seen: Persona, mine: JsonObject) {
    const changes = changesOf(source.fields.filter(isWritable), seen.values, mine);
    if (Object.keys(changes).length === 0) return { mine, status: 200, current: undefined };
    const answer = await (people[nth] as Person).save(seen, changes);
    const effects = scene.there.taken();
    expect(effects.length).toBeLessThan(2);
    const end = judge(fields, { seen, changes, answer, effect: effects[0] });
    tally[end] += 1;
    if (end === "conflict") return { mine, status: 409, current: (answer.body as Refusal).current };
    const saved = answer.body as SavedPersona;
    tally.told += saved.meanwhile?.length ?? 0;
    scene.told.push(...(saved.meanwhile ?? []));
    scene.seen[nth] = saved;
    return { mine, status: 200, current: undefined };
  }

  /** Whatever was told can be put back from the history. */
  async function close() {
    const kept = await revisionsOf(scene.id);
    for (const { field, before, now } of scene.told)
      for (const value of [before, now]) expect(kept.some(({ values }) => sameValue(values[field], value))).toBe(true);
    const held = await (people[0] as Person).look(scene.id, true);
    for (const { name } of fields) expect(sameValue(held.values[name], scene.there.values()[name])).toBe(true);
  }

  async function saves(nth: 0 | 1, { strokes, patience, choices, ambush }: Extract<Act, { does: "save" }>) {
    const spares = source.history ? undefined : (sent: readonly string[]) => spared(fields, sent);
    const waiting = ambush && { ...ambush, text: `There ${texts++}`, ...(ambush.when === "before" && spares && { spares }) };
    scene.there.lieInWait(waiting);
    let { mine, status, current } = await attempt(nth, strokes);
    scene.there.lieInWait(undefined);
    for (let left = patience; left > 0 && status === 409 && current; left--) {
      const merge = mergeValues(fields, scene.seen[nth].values, mine, current.values);
      const values = decided(merge, ({ path }) => choices[fields.findIndex(({ name }) => name === path[0]) % choices.length]);
      scene.seen[nth] = current;
      tally.retried += 1;
      ({ mine, status, current } = await send(nth, current, values));
    }
  }

  async function does(one: Act) {
    if (one.does === "edit there") return scene.there.edit(one.strokes, `There ${texts++}`);
    if (one.does === "both save") return bothSave(one.strokes);
    if (one.does === "save") return saves(one.who, one);
    scene.seen[one.who] = await (people[one.who] as Person).look(scene.id, one.fresh);
  }

  /** At the same moment: whoever comes second had not seen the first. */
  async function bothSave(typed: [Stroke[], Stroke[]]) {
    const texts2 = [`Ana at once ${texts++}`, `Ben at once ${texts++}`] as const;
    const added = typed.map((one) => one.map((s): Stroke => ({ ...s, how: "add" })));
    const sent = ([0, 1] as const).map((nth) => {
      const seen = scene.seen[nth];
      const changes = changesOf(fields, seen.values, type(fields, seen.values, added[nth] ?? [], texts2[nth]));
      return { nth, seen, changes };
    });
    const answers = await Promise.all(sent.map(({ nth, seen, changes }) => (people[nth] as Person).save(seen, changes)));
    const effects = scene.there.taken();
    sent.forEach(({ nth, seen, changes }, at) => {
      const answer = answers[at];
      if (!answer) throw new Error("No answer.");
      const effect = effects.find(({ body }) => body.includes(texts2[nth]) && !body.includes(texts2[nth === 0 ? 1 : 0]));
      const end = judge(fields, { seen, changes, answer, effect });
      tally[end] += 1;
      if (end === "saved") scene.seen[nth] = answer.body as Persona;
    });
  }

  test("nothing is lost without a word", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 2 }), async (acts) => {
        if (tally.runs % RUNS_EACH === 0) scene = await open();
        for (const one of acts) await does(one);
        tally.runs += 1;
        if (tally.runs % RUNS_EACH === 0) await close();
      }),
      { numRuns: RUNS[name] ?? 0, endOnFailure: true },
    );
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan((RUNS[name] ?? 0) / 50);
  });
});

const spared = (fields: readonly Field[], sent: readonly string[]) => fields.filter(({ name }) => !sent.includes(name));
