"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useConnectionScopes } from "@/lib/client/scopes";
import { linesOf } from "./input-list";
import { type InputProps, textOf } from "./input-props";
import { IssueWords } from "./issue-words";

/** Places of the connection to choose from: one, or for a list any number. */
export function InputScopes({ field, id, label, value, onChange, issues = [], connection, disabled }: InputProps) {
  const scopes = useConnectionScopes(connection);
  if (scopes.error)
    return (
      <ErrorNotice
        error={scopes.error}
        what={`${label} could not be read`}
        onRetry={() => void scopes.refetch()}
        retrying={scopes.isFetching}
      />
    );
  if (!scopes.data) return <Skeleton className="h-control" />;
  const many = field.kind === "list";
  const chosen = many ? linesOf(value) : [textOf(value)].filter(Boolean);
  const gone = chosen.filter((held) => !scopes.data.some((scope) => scope.id === held)).map((held) => ({ id: held, label: held }));
  const offered = [...scopes.data, ...gone];
  if (offered.length === 0) return <p className="text-muted">The source has none to choose from.</p>;
  return (
    <>
      {many ? (
        <div
          id={id}
          role="group"
          aria-label={label}
          className="max-h-64 overflow-y-auto rounded-md border border-line-strong bg-raised px-2.5 py-1"
        >
          {offered.map((scope) => (
            <Checkbox
              key={scope.id}
              label={scope.label}
              checked={chosen.includes(scope.id)}
              disabled={disabled}
              onChange={(on) => onChange(on ? [...chosen, scope.id] : chosen.filter((held) => held !== scope.id))}
            />
          ))}
        </div>
      ) : (
        <Select
          id={id}
          aria-label={label}
          value={chosen[0] ?? null}
          onChange={onChange}
          disabled={disabled ?? false}
          options={offered.map((scope) => ({ value: scope.id, label: scope.label }))}
        />
      )}
      <IssueWords id={id} issues={issues} />
    </>
  );
}
