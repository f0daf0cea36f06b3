import { createOctaveFake } from "@/lib/sources/octave/fake";
import type { OctaveRow, OctaveState } from "@/lib/sources/octave/fake-state";
import { createProfoundFake } from "@/lib/sources/profound/fake";
import type { ProfoundPersona, ProfoundState } from "@/lib/sources/profound/fake-state";
import { createVibemapFake } from "@/lib/sources/vibemap/fake";
import type { VibemapRow, VibemapState } from "@/lib/sources/vibemap/fake-state";
import { type NamedFake, OCTAVE_SANDBOX_KEY, PROFOUND_SANDBOX_KEY, VIBEMAP_SANDBOX_KEY } from "../fakes";
import { datesOf, uuidOf } from "../samples/compose";
import { octaveSamples } from "../samples/octave";
import { profoundSamples } from "../samples/profound";
import { vibemapSamples } from "../samples/vibemap";
import { deskName, personName, placeName, roleName } from "./names";

/** In one text of every 1,000. */
export const RARE_WORD = "zeppelin";
const RARE_EVERY = 1_000;

const DAY_MS = 86_400_000;
/** The same all day long, so that processes agree about the rows. */
const today = (): number => Math.floor(Date.now() / DAY_MS) * DAY_MS;

/** The three fakes with `count` personas between them, made from the samples: names differ, texts are mixed, dates cover a year, every state occurs. */
export function grownFakes(count: number): NamedFake[] {
  const each = Math.floor(count / 3);
  const [profoundKeys, vibemapKeys] = [[PROFOUND_SANDBOX_KEY], [VIBEMAP_SANDBOX_KEY]];
  const profound = createProfoundFake({ keys: profoundKeys, seed: grownProfound(profoundSamples(), each) });
  const vibemap = createVibemapFake({ keys: vibemapKeys, seed: grownVibemap(vibemapSamples(today()), each, today()) });
  return [
    grownOctaveFake(count - 2 * each),
    { name: "profound", key: PROFOUND_SANDBOX_KEY, fake: profound },
    { name: "vibemap", key: VIBEMAP_SANDBOX_KEY, fake: vibemap },
  ];
}

export function grownOctaveFake(count: number): NamedFake {
  const seed = grownOctave(octaveSamples(today()), count, today());
  return { name: "octave", key: OCTAVE_SANDBOX_KEY, fake: createOctaveFake({ keys: [OCTAVE_SANDBOX_KEY], seed }) };
}

function grow<Row>(samples: readonly Row[], count: number, make: (sample: Row, other: Row, index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length];
    const other = samples[(index * 13 + Math.floor(index / samples.length)) % samples.length];
    if (sample === undefined || other === undefined) throw new Error("There are no samples to grow.");
    return make(sample, other, index);
  });
}

const about = (index: number): string =>
  `Works from ${placeName(index)} on ${deskName(index)}${index % RARE_EVERY === 7 ? `, once for a ${RARE_WORD} maker` : ""}.`;

function grownOctave(state: OctaveState, count: number, now: number): OctaveState {
  const personas = grow(state.personas, count, (sample, other, index): OctaveRow => {
    const name = roleName(sample.name ?? "", index, state.personas.length);
    const { createdAt, updatedAt } = datesOf(now, index, count);
    return {
      ...sample,
      oId: `pe_${uuidOf(`octave ${index}`).replaceAll("-", "").slice(0, 16)}`,
      name,
      createdAt: index % 17 === 5 ? null : createdAt,
      updatedAt,
      description: `${sample.description ?? ""} ${about(index)}`.trim(),
      archivedAt: index % 19 === 3 ? updatedAt : null,
      rejected: index % 53 === 11,
      unrecognized: index % 59 === 17,
      active: index % 23 !== 9,
      data: { ...sample.data, ...(other.data.painPoints ? { painPoints: other.data.painPoints } : {}) },
    };
  });
  return { ...state, personas, revisions: [] };
}

function grownProfound(state: ProfoundState, count: number): ProfoundState {
  const personas = grow(
    state.personas,
    count,
    (sample, other, index): ProfoundPersona => ({
      ...sample,
      id: uuidOf(`profound ${index}`),
      name: roleName(sample.name, index, state.personas.length),
      categoryId: other.categoryId,
      persona: {
        ...sample.persona,
        behavior: {
          ...sample.persona.behavior,
          ...(index % 3 > 0 && { motivations: `${other.persona.behavior.motivations ?? ""} ${about(index)}`.trim() }),
        },
      },
    }),
  );
  return { ...state, personas };
}

function grownVibemap(state: VibemapState, count: number, now: number): VibemapState {
  const personas = grow(state.personas, count, (sample, other, index): VibemapRow => {
    const { createdAt, updatedAt } = datesOf(now, index + 7, count);
    return {
      ...sample,
      id: uuidOf(`vibemap ${index}`),
      project_id: other.project_id,
      name: personName(index),
      tagline: index % 4 === 0 ? about(index) : (sample.tagline ?? null),
      ...(other.goals_and_needs ? { goals_and_needs: other.goals_and_needs } : {}),
      created_at: createdAt,
      updated_at: updatedAt,
    };
  });
  return { ...state, personas };
}
