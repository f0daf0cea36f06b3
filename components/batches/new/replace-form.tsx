"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Select } from "@/lib/model/batch";
import type { ChangeField, Draft } from "./change-fields";
import { ReplaceHits } from "./replace-hits";

type Props = { draft: Draft; field: ChangeField; select: Select; onDraft: (changes: Partial<Draft>) => void };

/** What to find in a field's texts, what stands there instead, and where it is found now. */
export function ReplaceForm({ draft, field, select, onDraft }: Props) {
  return (
    <>
      <div className="grid gap-3 @sm/sheet:grid-cols-2">
        <Field label="Find">
          {(control) => (
            <Input
              {...control}
              value={draft.find}
              maxLength={1000}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onDraft({ find: event.target.value })}
            />
          )}
        </Field>
        <Field label="Replace with" note={draft.with === "" ? "nothing: takes it out" : undefined}>
          {(control) => (
            <Input
              {...control}
              value={draft.with}
              maxLength={10_000}
              autoComplete="off"
              onChange={(event) => onDraft({ with: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <Checkbox label="Whole words only" checked={draft.wholeWord} onChange={(wholeWord) => onDraft({ wholeWord })} />
        <Checkbox label="Match capitals" checked={draft.matchCase} onChange={(matchCase) => onDraft({ matchCase })} />
        {draft.find !== "" && (
          <ReplaceHits
            select={select}
            change={{
              field: field.name,
              op: "replace",
              find: draft.find,
              with: draft.with,
              wholeWord: draft.wholeWord,
              matchCase: draft.matchCase,
            }}
          />
        )}
      </div>
    </>
  );
}
