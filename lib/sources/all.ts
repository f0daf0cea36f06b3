import { octave } from "./octave/index";
import { profound } from "./profound/index";
import type { Source } from "./source";
import { vibemap } from "./vibemap/index";

/** Every upstream this app knows. A new one is a folder and a line here. */
export const sources: readonly Source[] = [octave, profound, vibemap];
