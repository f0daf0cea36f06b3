"use client";

import { Field } from "@/components/ui/field";
import { Leaf } from "@/components/ui/leaf";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import type { Import, ImportMatch, UpdateImport } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { holdsIds } from "./import-problems";
import { fieldOf, isField } from "./target-words";

const FIRST = "Choose a connection first";

type By = ImportMatch["by"];
type Props = { held: Import; sources: readonly SourceInfo[]; where: string; onChange: (change: UpdateImport) => void };

/** How a row finds its persona, and what becomes of one that finds none. */
export function MatchPart({ held, sources, where, onChange }: Props) {
  const { match, unmatched, columns } = held;
  const fields = columns.flatMap(({ target }) => {
    const field = isField(target) && target.key === undefined ? fieldOf(target, sources) : undefined;
    return field && field.kind !== "list" && field.kind !== "pairs" && field.kind !== "record" && field.kind !== "json" ? [field] : [];
  });
  const hasId = holdsIds(held);
  const anywhere = held.connection === null;
  const others = [...new Map(fields.filter(({ name }) => name !== "name").map((field) => [field.name, field])).values()];
  const chosen = match.by === "field" ? match.field : undefined;
  const to = (by: By) => {
    if (by !== "field") onChange({ match: { by } });
    else if (others[0]) onChange({ match: { by, field: chosen ?? others[0].name } });
  };
  return (
    <Leaf title="Who is who" aside={`Among the personas of ${where}`}>
      <div className="grid max-w-[56rem] gap-6">
        <RadioCards<By>
          label="How does a row find its persona?"
          value={match.by}
          onChange={to}
          className="@sm/sheet:grid-cols-2"
          options={[
            {
              value: "id",
              label: "By id",
              hint: hasId ? "Sure, whatever was renamed meanwhile" : "No column holds one: files exported here have it",
              disabled: !hasId && match.by !== "id",
            },
            {
              value: "name",
              label: "By name",
              hint: anywhere ? FIRST : "Big and small letters are the same; two of one name are told, not guessed",
              disabled: anywhere,
            },
            {
              value: "field",
              label: "By another field",
              hint: anywhere ? FIRST : others.length > 0 ? "One that is different for everybody" : "No other column goes to a text field",
              disabled: (anywhere || others.length === 0) && match.by !== "field",
            },
            { value: "none", label: "Not at all", hint: "Every row is somebody new; rows imported before stay what they were" },
          ]}
        />
        {match.by === "field" && (
          <Field label="Field that finds the persona" className="grid max-w-[21rem] gap-1.5">
            {(control) => (
              <Select
                {...control}
                value={match.field}
                onChange={(field) => onChange({ match: { by: "field", field } })}
                options={others.map(({ name, label }) => ({ value: name, label }))}
              />
            )}
          </Field>
        )}
        {match.by !== "none" && (
          <RadioCards<Import["unmatched"]>
            label={match.by === "id" ? "Rows without an id" : "Rows that match nobody"}
            value={unmatched}
            onChange={(value) => onChange({ unmatched: value })}
            className="@sm/sheet:grid-cols-2"
            options={[
              { value: "create", label: "Create them", hint: "As new personas" },
              { value: "skip", label: "Leave them out", hint: "Only personas that exist change" },
            ]}
          />
        )}
      </div>
    </Leaf>
  );
}
