"use client";

import { Button } from "@/components/ui/button";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { freeField, freeKeys, isOpenRecord } from "@/lib/model/parts";
import { AddKey } from "./add-key";
import { InputChoice } from "./input-choice";
import { InputJson } from "./input-json";
import { InputList } from "./input-list";
import { InputPairs } from "./input-pairs";
import { type InputProps, issuesUnder } from "./input-props";
import { InputReadOnly } from "./input-read-only";
import { InputScopes } from "./input-scopes";
import { InputText } from "./input-text";
import { IssueWords } from "./issue-words";

/** The control for a field's kind. The caller draws the label; own issues of single controls are said below them here. */
export function FieldInput(props: InputProps) {
  const { field, id, value, issues } = props;
  if (field.readOnly) return <InputReadOnly field={field} id={id} value={value} reason={field.readOnly} />;
  if (field.optionsFrom === "scopes") return <InputScopes {...props} />;
  switch (field.kind) {
    case "text":
    case "longText":
    case "choice":
      return (
        <>
          {field.kind === "choice" ? <InputChoice {...props} /> : <InputText {...props} />}
          <IssueWords id={id} issues={issues ?? []} />
        </>
      );
    case "list":
      return <InputList {...props} />;
    case "pairs":
      return <InputPairs {...props} />;
    case "record":
      return isOpenRecord(value) && isOpenRecord(props.base ?? null) ? <InputRecord {...props} /> : <InputJson {...props} />;
    case "questions":
      return <InputReadOnly field={field} id={id} value={value} reason="Questions are shown only." />;
    case "json":
      return <InputJson {...props} />;
  }
}

/** A record as one control: declared keys by their kind, then the free ones. */
function InputRecord({ field, id, value, onChange, issues, base, connection, disabled, onBroken }: InputProps) {
  const record: JsonObject = isObject(value) ? value : {};
  const held = isObject(base) ? base : base === undefined ? undefined : {};
  const known = field.fields ?? [];
  const free = freeKeys(field, record);
  const set = (key: string, next: Json) => onChange({ ...record, [key]: next });
  const without = (key: string) => onChange(Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)));
  return (
    <div id={id} className="grid gap-3">
      {[...known, ...free.map((key) => freeField(key, record))].map((inner, at) => (
        <div key={inner.name} className="grid gap-1">
          <div className="flex items-baseline justify-between gap-2">
            <label htmlFor={`${id}-${at}`} className="text-sm text-muted">
              {inner.label}
            </label>
            {at >= known.length && !disabled && (
              <Button variant="quiet" size="sm" aria-label={`Remove ${inner.label}`} onClick={() => without(inner.name)}>
                Remove
              </Button>
            )}
          </div>
          <FieldInput
            field={inner}
            id={`${id}-${at}`}
            label={inner.label}
            value={record[inner.name]}
            base={held?.[inner.name] ?? (held && null)}
            onChange={(next) => set(inner.name, next)}
            issues={issuesUnder(issues, inner.name)}
            connection={connection}
            disabled={disabled}
            onBroken={onBroken}
          />
        </div>
      ))}
      {!disabled && <AddKey record={field.label} taken={[...known.map((f) => f.name), ...free]} onAdd={set} />}
    </div>
  );
}
