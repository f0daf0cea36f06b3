"use client";

import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { ChangeField, Draft } from "./change-fields";

type Props = {
  draft: Draft;
  field: ChangeField;
  from: readonly ChangeField[];
  several: boolean;
  onDraft: (changes: Partial<Draft>) => void;
};

/** Which other field of the same persona is taken over, and whether what is there stays. */
export function CopyForm({ draft, field, from, several, onDraft }: Props) {
  return (
    <div className="grid items-end gap-3 @sm/sheet:grid-cols-2">
      <Field label="Copy from">
        {(control) => (
          <Select
            {...control}
            value={from.some(({ name }) => name === draft.from) ? draft.from : null}
            onChange={(name) => onDraft({ from: name })}
            placeholder="Choose a field"
            options={from.map(({ name, field: { label }, sources }) => ({
              value: name,
              label,
              ...(several && { hint: `in ${sources.filter((source) => field.sources.includes(source)).join(" and ")}` }),
            }))}
          />
        )}
      </Field>
      <Segmented
        label={`Where ${field.field.label} holds something already`}
        value={draft.fill ? "fill" : "replace"}
        onChange={(how) => onDraft({ fill: how === "fill" })}
        options={[
          { value: "fill", label: "Fill only where empty" },
          { value: "replace", label: "Replace" },
        ]}
        className="justify-self-start"
      />
    </div>
  );
}
