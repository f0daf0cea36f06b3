import { createOctaveFake } from "@/lib/sources/octave/fake";
import { createProfoundFake } from "@/lib/sources/profound/fake";
import { createVibemapFake } from "@/lib/sources/vibemap/fake";
import type { Fake } from "./fake";
import { octaveSamples } from "./samples/octave";
import { profoundSamples } from "./samples/profound";
import { vibemapSamples } from "./samples/vibemap";

export const OCTAVE_SANDBOX_KEY = "sandbox-octave-key-0000demo";
export const PROFOUND_SANDBOX_KEY = "sandbox-profound-key-0demo";
export const VIBEMAP_SANDBOX_KEY = "vm_sandbox_key_000000demo";

export type NamedFake = { name: "octave" | "profound" | "vibemap"; key: string; fake: Fake };

/** Every fake with its sample personas and the sandbox key it accepts; sample dates count back from `now`. */
export const createFakes = (now = Date.now()): NamedFake[] => [
  { name: "octave", key: OCTAVE_SANDBOX_KEY, fake: createOctaveFake({ keys: [OCTAVE_SANDBOX_KEY], seed: octaveSamples(now) }) },
  { name: "profound", key: PROFOUND_SANDBOX_KEY, fake: createProfoundFake({ keys: [PROFOUND_SANDBOX_KEY], seed: profoundSamples() }) },
  { name: "vibemap", key: VIBEMAP_SANDBOX_KEY, fake: createVibemapFake({ keys: [VIBEMAP_SANDBOX_KEY], seed: vibemapSamples(now) }) },
];
