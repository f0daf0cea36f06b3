"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { freeField, freeKeys } from "@/lib/model/parts";
import { AddKey } from "./add-key";
import { type InputProps, issuesUnder } from "./input-props";
import { withoutKey, withRenamed } from "./key-edits";
import { RenameKey } from "./rename-key";

type Props = InputProps & { show: (inner: InputProps) => ReactNode };

/** A record as one control: declared keys by their kind, then the free ones. */
export function InputRecord({ field, id, value, onChange, issues, base, connection, disabled, onBroken, show }: Props) {
  const record: JsonObject = isObject(value) ? value : {};
  const held = isObject(base) ? base : base === undefined ? undefined : {};
  const known = field.fields ?? [];
  const free = freeKeys(field, record);
  const taken = [...known.map((f) => f.name), ...free];
  const set = (key: string, next: Json) => onChange({ ...record, [key]: next });
  return (
    <div id={id} className="grid gap-3">
      {[...known, ...free.map((key) => freeField(key, record))].map((inner, at) => (
        <div key={inner.name} className="grid gap-1">
          <div className="flex flex-wrap items-baseline gap-2">
            <label htmlFor={`${id}-${at}`} className="min-w-0 flex-1 text-sm text-muted wrap-anywhere">
              {inner.label}
            </label>
            {at >= known.length && !disabled && (
              <>
                <RenameKey
                  current={inner.name}
                  label={inner.label}
                  taken={taken}
                  onRename={(key) => onChange(withRenamed(record, inner.name, key))}
                />
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={`Remove ${inner.label}`}
                  onClick={() => onChange(withoutKey(record, inner.name))}
                >
                  Remove
                </Button>
              </>
            )}
          </div>
          {show({
            field: inner,
            id: `${id}-${at}`,
            label: inner.label,
            value: record[inner.name],
            base: held?.[inner.name] ?? (held && null),
            onChange: (next) => set(inner.name, next),
            issues: issuesUnder(issues, inner.name),
            connection,
            disabled,
            onBroken,
          })}
        </div>
      ))}
      {!disabled && <AddKey record={field.label} taken={taken} onAdd={set} />}
    </div>
  );
}
