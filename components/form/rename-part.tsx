"use client";

import { withRenamed } from "@/components/fields/key-edits";
import { RenameKey } from "@/components/fields/rename-key";
import { isObject } from "@/lib/model/json";
import type { Part } from "@/lib/model/parts";
import { useFormBase } from "./form-base";
import { partId } from "./use-part";

const CONTROL = "textarea, input, [contenteditable]";

/** Another name for a free key of a record; its value and its place stay. */
export function RenamePart({ part }: { part: Part }) {
  const { form, read, fields } = useFormBase();
  const [name, key] = part.path;
  const record = read()[name];
  if (key === undefined || !isObject(record) || !Object.hasOwn(record, key)) return null;
  const known = fields.find((field) => field.name === name)?.fields ?? [];
  return (
    <RenameKey
      current={key}
      label={part.field.label}
      taken={[...known.map((field) => field.name), ...Object.keys(record)]}
      onRename={(next) => {
        const now = read()[name];
        if (!isObject(now)) return;
        form.setValue(name, withRenamed(now, key, next));
        setTimeout(
          () =>
            document
              .getElementById(partId([name, next]))
              ?.querySelector<HTMLElement>(CONTROL)
              ?.focus(),
          50,
        );
      }}
    />
  );
}
