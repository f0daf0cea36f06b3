import Link from "next/link";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import type { Field } from "@/lib/model/field";
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

export function RailReadiness({ persona, fields, editHref }: Props) {
  const { score, filled, counted, missing } = persona.readiness;
  return (
    <section className="min-w-0 border-line py-4 @xl/sheet:border-b">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 className="font-strong">Readiness</h2>
          <p className="mt-2 text-muted">
            {filled} of {counted} counted fields filled
          </p>
        </div>
        <ReadinessRing score={score} size="lg" />
      </div>
      {missing.length > 0 && (
        <p className="mt-2 text-pretty">
          <span className="text-muted">Missing </span>
          {missing.map((path, i) => (
            <span key={path}>
              {i > 0 && ", "}
              {editHref ? (
                <Link href={`${editHref}#field-${path}`} className="text-accent underline decoration-1 underline-offset-2">
                  {labelOf(fields, path)}
                </Link>
              ) : (
                labelOf(fields, path)
              )}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
