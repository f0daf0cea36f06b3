"use client";

import { memo } from "react";
import { AddKey } from "@/components/fields/add-key";
import { useFormBase } from "@/components/form/form-base";
import { PartField } from "@/components/form/part-field";
import { Leaf } from "@/components/ui/leaf";
import { isObject } from "@/lib/model/json";
import { pathKey, withValue } from "@/lib/model/parts";
import type { FormSection } from "./persona-form-layout";

/** Rendered again only with its values: saving goes through several states that no field shows. */
export const PersonaFormSection = memo(function PersonaFormSection({ section }: { section: FormSection }) {
  const { form, read, locked } = useFormBase();
  const { id, title, groups, rows, records } = section;
  const alone = groups.length === 1 && rows.length === 0 && records.length === 0;
  return (
    <Leaf title={title} place={id}>
      <div className="grid gap-5">
        {groups.length > 0 && (
          <div className={alone ? "max-w-[62ch]" : "grid grid-cols-1 gap-x-8 gap-y-5 @sm/sheet:grid-cols-2"}>
            {groups.map((part) => (
              <PartField key={pathKey(part.path)} part={part} shape="group" removable={part.free} />
            ))}
          </div>
        )}
        {rows.length > 0 && (
          <div className="grid grid-cols-1 items-start gap-x-8 gap-y-1 @sm/sheet:grid-cols-2">
            {rows.map((part) => (
              <PartField key={pathKey(part.path)} part={part} shape="row" removable={part.free} />
            ))}
          </div>
        )}
        {!locked &&
          records.map((record) => (
            <AddKey
              key={record.name}
              record={record.label}
              taken={takenKeys(record, read()[record.name])}
              onAdd={(key, value) => form.setValue(record.name, withValue(read(), [record.name, key], value)[record.name] ?? null)}
            />
          ))}
      </div>
    </Leaf>
  );
});

const takenKeys = (record: FormSection["records"][number], value: unknown): string[] => [
  ...(record.fields ?? []).map((f) => f.name),
  ...(isObject(value) ? Object.keys(value) : []),
];
