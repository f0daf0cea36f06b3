"use client";

import { ChevronRight } from "lucide-react";
import { SourceBadge } from "@/components/personas/source-badge";
import { Checkbox } from "@/components/ui/checkbox";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Field } from "@/lib/model/field";
import { hasKey, shownOf, tickField, tickKey } from "@/lib/model/share-fields";

export type FieldGroup = { source: string; fields: readonly Field[] };
type Props = { groups: readonly FieldGroup[]; chosen: ReadonlySet<string>; onChange: (chosen: Set<string>) => void };

/** What readers may see, by source. A name that several sources use is one choice. */
export function FieldPicker({ groups, chosen, onChange }: Props) {
  return (
    <div className="grid gap-3 rounded-md border border-line p-3">
      {groups.map(({ source, fields }, i) => (
        <div key={source} role="group" aria-labelledby={`fields-of-${source}`} className={i > 0 ? "border-t border-line pt-2" : undefined}>
          <p id={`fields-of-${source}`} className="mb-1 text-sm text-muted">
            <VisuallyHidden>Fields of </VisuallyHidden>
            <SourceBadge source={source} />
          </p>
          <div className="grid items-start gap-x-5 @min-[22rem]/form:grid-cols-2">
            {fields.map((field) => (
              <FieldChoice key={field.name} field={field} chosen={chosen} onChange={onChange} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function FieldChoice({ field, chosen, onChange }: { field: Field } & Omit<Props, "groups">) {
  const keys = field.fields ?? [];
  const shown = shownOf(field, chosen);
  const whole = (
    <Checkbox
      label={field.label}
      checked={shown === "all"}
      some={shown === "some"}
      onChange={(on) => onChange(tickField(chosen, field, on))}
    />
  );
  if (keys.length === 0) return whole;
  return (
    <div>
      {whole}
      <details className="group ps-7">
        <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1 text-sm text-muted hover:text-ink">
          <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
          {shown === "some" ? "Some of it" : "Its parts"}
          <span className="sr-only"> of {field.label}</span>
        </summary>
        {keys.map((key) => (
          <Checkbox
            key={key.name}
            label={key.label}
            checked={hasKey(chosen, field, key.name)}
            onChange={(on) => onChange(tickKey(chosen, field, key.name, on))}
          />
        ))}
      </details>
    </div>
  );
}
