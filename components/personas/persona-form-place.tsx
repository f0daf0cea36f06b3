"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useConnectionScopes } from "@/lib/client/scopes";
import type { Target } from "./persona-form-targets";

const NONE = "none";

type Props = { target: Target; scope: string | undefined; error: string | undefined; onChoose: (scope: string) => void };

/** Where in the source a new persona goes. */
export function PersonaFormPlace({ target: { connection, source }, scope, error, onChoose }: Props) {
  const scopes = useConnectionScopes(connection.id);
  const { label, plural, requiredOnCreate } = source.place;
  if (scopes.error)
    return (
      <ErrorNotice
        error={scopes.error}
        what={`${plural} could not be read`}
        onRetry={() => void scopes.refetch()}
        retrying={scopes.isFetching}
      />
    );
  const known = scopes.data?.map(({ id, label: name }) => ({ value: id, label: name })) ?? [];
  const none = known.length === 0 ? `${source.label} has no ${label.toLowerCase()} yet. Make one there first.` : undefined;
  return (
    <div id="field-scope" data-part>
      <Field
        label={label}
        required={requiredOnCreate}
        {...(!requiredOnCreate && { note: "optional" })}
        error={error}
        help={scopes.data ? none : undefined}
      >
        {(control) =>
          scopes.data ? (
            <Select
              id={control.id}
              aria-label={label}
              aria-describedby={control["aria-describedby"]}
              aria-invalid={control["aria-invalid"]}
              options={requiredOnCreate ? known : [{ value: NONE, label: `No ${label.toLowerCase()}` }, ...known]}
              value={known.some(({ value }) => value === scope) ? (scope ?? null) : requiredOnCreate ? null : NONE}
              placeholder={`Choose ${/^[aeiou]/i.test(label) ? "an" : "a"} ${label.toLowerCase()}`}
              onChange={(id) => onChoose(id === NONE ? "" : id)}
            />
          ) : (
            <Skeleton className="h-control" />
          )
        }
      </Field>
    </div>
  );
}
