import { presetFields, type SharePreset } from "@/lib/model/share-presets";
import type { FieldGroup } from "./field-picker";

/** An audience, or fields picked one by one (`own`). */
export type Choice = { preset: SharePreset | "own"; own: ReadonlySet<string> };

export const chosenOf = ({ preset, own }: Choice, groups: readonly FieldGroup[]): ReadonlySet<string> =>
  preset === "own" ? own : new Set(groups.flatMap(({ fields }) => presetFields(preset, fields)));
