"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { FieldInput } from "@/components/fields/field-input";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Select as Selected } from "@/lib/model/batch";
import { isEmpty } from "@/lib/model/json";
import { type ChangeField, copyable, type Draft, OP_WORDS, opsOf } from "./change-fields";
import { CopyForm } from "./copy-form";
import { ReplaceForm } from "./replace-form";

type Props = {
  number: number;
  fields: readonly ChangeField[];
  several: boolean;
  select: Selected;
  draft: Draft;
  onDraft: (changes: Partial<Draft>) => void;
  onBroken: (why: string | undefined) => void;
  /** Absent for the only one. */
  onRemove: (() => void) | undefined;
};

const HINTS = {
  add: "Lines that are there already are not added twice.",
  remove: "Lines are found without regard to capitals.",
  set: "Replaces what is there now.",
  clear: "What is there now goes away.",
  replace: undefined,
  copy: undefined,
} as const;

/** One field and what becomes of it. */
export function ChangeCard({ number, fields, several, select, draft, onDraft, onBroken, onRemove }: Props) {
  const id = useId();
  const chosen = fields.find((field) => field.name === draft.field && !field.reason);
  const ops = chosen ? opsOf(chosen, fields) : [];
  const op = ops.includes(draft.op) ? draft.op : ops[0];
  const choose = (name: string) => {
    const next = fields.find((field) => field.name === name);
    if (!next) return;
    onBroken(undefined);
    const kept = opsOf(next, fields).includes(draft.op) && (draft.op === "replace" || draft.op === "clear");
    onDraft({ field: name, value: null, from: null, ...(!kept && { op: opsOf(next, fields)[0] ?? "set" }) });
  };
  const hint = op === "set" && chosen?.field.kind === "record" ? "Only what you fill in here changes; the rest stays." : op && HINTS[op];
  return (
    <section aria-label={`Change ${number}`} className="grid gap-3 border-b border-line pb-5 not-first:pt-5 last:border-b-0">
      <div className="flex items-end gap-2">
        <div className="grid min-w-0 flex-1 gap-3 @sm/sheet:grid-cols-2">
          <Field label="Field to change">
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
                  ...((reason ?? several) && {
                    hint: reason ?? `in ${sources.filter((label) => !missing.includes(label)).join(" and ")}`,
                  }),
                }))}
              />
            )}
          </Field>
          {chosen && op && (
            <Field label="What happens to it">
              {(control) => (
                <Select
                  {...control}
                  value={op}
                  onChange={(next) => {
                    onBroken(undefined);
                    onDraft({ op: next, ...(isEmpty(draft.value) && { value: null }) });
                  }}
                  options={ops.map((value) => ({ value, label: OP_WORDS[value] }))}
                />
              )}
            </Field>
          )}
        </div>
        {onRemove && <IconButton label={`Remove change ${number}`} icon={<X aria-hidden />} onClick={onRemove} />}
      </div>
      {chosen && op === "replace" && <ReplaceForm draft={draft} field={chosen} select={select} onDraft={onDraft} />}
      {chosen && op === "copy" && (
        <CopyForm draft={draft} field={chosen} from={copyable(chosen, fields)} several={several} onDraft={onDraft} />
      )}
      {chosen && (op === "set" || op === "add" || op === "remove") && (
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
      {chosen && <p className="text-sm text-muted not-empty:-mt-1">{[hint, missingWords(chosen)].filter(Boolean).join(" ")}</p>}
    </section>
  );
}

const missingWords = ({ lacking }: ChangeField): string | undefined =>
  lacking.length === 0 ? undefined : `Personas in ${lacking.join(" and ")} do not take it: it cannot be written there.`;
