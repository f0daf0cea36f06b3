"use client";

import { Segmented } from "@/components/ui/segmented";
import { SHARE_PRESETS, type SharePreset } from "@/lib/model/share-presets";
import { type FieldGroup, FieldPicker } from "./field-picker";
import { type Choice, chosenOf } from "./share-choice";

type Props = { groups: readonly FieldGroup[]; choice: Choice; onChange: (choice: Choice) => void; error?: string | undefined };

const OPTIONS = [...SHARE_PRESETS.map(({ id, label }) => ({ value: id, label })), { value: "own" as const, label: "Own choice" }];

export function PresetPicker({ groups, choice, onChange, error }: Props) {
  const chosen = chosenOf(choice, groups);
  const change = (preset: SharePreset | "own") => onChange({ preset, own: chosen });
  return (
    <fieldset className="grid gap-1.5 @container/form">
      <legend className="mb-1.5 font-medium">Fields</legend>
      <Segmented label="Audience" value={choice.preset} options={OPTIONS} onChange={change} wide />
      <FieldPicker groups={groups} chosen={chosen} onChange={(own) => onChange({ preset: "own", own })} />
      {error && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
      <p className="text-sm text-muted">What is not ticked never leaves the server, in no form.</p>
    </fieldset>
  );
}
