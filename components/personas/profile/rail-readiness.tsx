import { Fragment, type ReactNode } from "react";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import type { Field } from "@/lib/model/field";
import type { Readiness } from "@/lib/model/persona";
import { EditLink } from "./edit-link";
import type { ProfilePersona } from "./profile-persona";

/** The label of "demographics.age_range": that of the key, or of the field. */
export function labelOf(fields: readonly Field[], path: string): string {
  const field = fields.find((f) => f.name === path || path.startsWith(`${f.name}.`));
  const key = field?.fields?.find((inner) => `${field.name}.${inner.name}` === path);
  return key?.label ?? field?.label ?? path;
}

type Props = {
  persona: ProfilePersona;
  fields: readonly Field[] /** Missing when nobody here can fill it. */;
  editHref: string | undefined;
};

export const RailReadiness = ({ persona, fields, editHref }: Props) => (
  <ReadinessView readiness={persona.readiness} fields={fields}>
    {(path, label) =>
      editHref ? (
        <EditLink href={`${editHref}#field-${path}`} className="text-accent underline decoration-1 underline-offset-2">
          {label}
        </EditLink>
      ) : (
        label
      )
    }
  </ReadinessView>
);

type ViewProps = {
  readiness: Readiness;
  /** "filled", or "after saving" while something is not saved. */
  when?: string;
  fields: readonly Field[];
  /** What a missing one's name is shown as. */
  children: (path: string, label: string) => ReactNode;
};

/** The same on the profile and beside its form, so that the rail stands still between them. */
export const ReadinessView = ({ readiness: { score, filled, counted, missing }, when = "filled", fields, children }: ViewProps) => (
  <section className="min-w-0 border-line py-4 @xl/sheet:border-b">
    <div className="flex items-start justify-between gap-3">
      <div>
        <h2 className="font-strong">Readiness</h2>
        <p className="mt-2 text-muted">
          {filled} of {counted} counted fields {when}
        </p>
      </div>
      <ReadinessRing score={score} size="lg" />
    </div>
    {missing.length > 0 && (
      <p className="mt-2 text-pretty">
        <span className="text-muted">Missing </span>
        {missing.map((path, i) => (
          <Fragment key={path}>
            {i > 0 && ", "}
            {children(path, labelOf(fields, path))}
          </Fragment>
        ))}
      </p>
    )}
  </section>
);
