"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { Field as Declared } from "@/lib/model/field";
import { SecretInput } from "./secret-input";

type Props = {
  fields: readonly Declared[];
  /** The chosen one per choice. */
  choices: Readonly<Record<string, string>>;
  onChoose: (name: string, value: string) => void;
  onType: () => void;
  errors: Readonly<Record<string, string>>;
  help?: string;
};

/** One control per credential a source declares; typed ones are read from the form when it is sent. */
export function CredentialInputs({ fields, choices, onChoose, onType, errors, help }: Props) {
  return fields.map((field) => {
    const options = field.options ?? [];
    if (field.kind === "choice") {
      return (
        <div key={field.name} className="grid justify-items-start gap-1.5">
          <span className="font-medium">{field.label}</span>
          <Segmented
            label={field.label}
            value={choices[field.name] ?? options[0]?.value ?? ""}
            options={options}
            onChange={(value) => onChoose(field.name, value)}
          />
        </div>
      );
    }
    return (
      <Field
        key={field.name}
        label={field.label}
        error={errors[field.name]}
        help={field.secret ? help : field.help}
        required={field.required}
      >
        {(control) =>
          field.secret ? (
            <SecretInput {...control} name={field.name} onChange={onType} />
          ) : (
            <Input {...control} size="lg" name={field.name} autoComplete="off" onChange={onType} />
          )
        }
      </Field>
    );
  });
}
