"use client";

import { useId } from "react";
import { FieldInput } from "@/components/fields/field-input";
import { Field } from "@/components/ui/field";
import { Leaf } from "@/components/ui/leaf";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { isEmpty } from "@/lib/model/json";
import { type ChangeField, type Draft, OP_WORDS, opsOf } from "./change-fields";

type Props = {
  fields: readonly ChangeField[];
  several: boolean;
  draft: Draft;
  onDraft: (changes: Partial<Draft>) => void;
  onBroken: (why: string | undefined) => void;
};

const HINTS = {
  add: "Lines that are there already are not added twice.",
  remove: "Lines are found without regard to capitals.",
  set: "Replaces what is there now.",
  clear: "What is there now goes away.",
} as const;

/** One field and what becomes of it. */
export function ChangeForm({ fields, several, draft, onDraft, onBroken }: Props) {
  const id = useId();
  const chosen = fields.find((field) => field.name === draft.field && !field.reason);
  const ops = chosen ? opsOf(chosen.field) : [];
  const op = ops.includes(draft.op) ? draft.op : ops[0];
  const choose = (name: string) => {
    const next = fields.find((field) => field.name === name);
    onBroken(undefined);
    if (next) onDraft({ field: name, op: opsOf(next.field)[0] ?? "set", value: null });
  };
  const hint = op === "set" && chosen?.field.kind === "record" ? "Only what you fill in here changes; the rest stays." : op && HINTS[op];
  return (
    <>
      <Leaf title="Field">
        <Field label="Field to change" hideLabel className="grid max-w-[28rem] gap-1.5" help={chosen && missingWords(chosen)}>
          {(control) => (
            <Select
              {...control}
              value={chosen?.name ?? null}
              onChange={choose}
              placeholder="Choose a field"
              options={fields.map(({ name, field, sources, missing, reason }) => ({
                value: name,
                label: field.label,
                disabled: reason !== undefined,
                ...((reason ?? several) && { hint: reason ?? `In ${sources.filter((label) => !missing.includes(label)).join(" and ")}` }),
              }))}
            />
          )}
        </Field>
      </Leaf>
      {chosen && op && (
        <Leaf title="Change" aside={hint}>
          <div className="grid max-w-[44rem] gap-3">
            <Segmented
              label={`What happens to ${chosen.field.label}`}
              value={op}
              onChange={(next) => onDraft({ op: next, ...(isEmpty(draft.value) && { value: null }) })}
              options={ops.map((value) => ({ value, label: OP_WORDS[value] }))}
              className="justify-self-start"
            />
            {op !== "clear" && (
              <div key={chosen.name}>
                <label htmlFor={id} className="sr-only">
                  {chosen.field.label}
                </label>
                <FieldInput
                  field={chosen.field}
                  id={id}
                  label={chosen.field.label}
                  value={draft.value ?? undefined}
                  onChange={(value) => onDraft({ value })}
                  onBroken={onBroken}
                />
              </div>
            )}
          </div>
        </Leaf>
      )}
    </>
  );
}

const missingWords = ({ missing }: ChangeField): string | undefined =>
  missing.length === 0 ? undefined : `Personas in ${missing.join(" and ")} stay as they are: it cannot be written there.`;
