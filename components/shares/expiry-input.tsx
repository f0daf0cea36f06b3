"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EXPIRIES, type Expiry } from "./share-expiry";

type Props = { value: Expiry; onChange: (value: Expiry) => void; error?: string | undefined };

export function ExpiryInput({ value, onChange, error }: Props) {
  return (
    <div className="grid content-start gap-2">
      <Field label="Ends">
        {({ id, ...aria }) => (
          <Select
            id={id}
            {...aria}
            size="lg"
            options={EXPIRIES}
            value={value.choice}
            onChange={(choice) => onChange({ ...value, choice })}
          />
        )}
      </Field>
      {value.choice === "date" && (
        <Field label="Last day" error={error}>
          {(control) => (
            <Input
              {...control}
              size="lg"
              type="date"
              value={value.date}
              onChange={(event) => onChange({ ...value, date: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
