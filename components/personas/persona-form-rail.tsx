"use client";

import { Fragment, type ReactNode } from "react";
import { focusPart } from "@/components/form/focus-part";
import { useFormBase } from "@/components/form/form-base";
import { useChanged } from "@/components/form/use-changed";
import { readiness } from "@/lib/model/readiness";
import { labelOf } from "./profile/rail-readiness";
import { RailSection } from "./profile/rail-section";
import { ReadinessRing } from "./readiness-ring";

const rail =
  "grid content-start gap-x-8 border-t border-line px-gutter text-sm @max-xl/sheet:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] @xl/sheet:border-s @xl/sheet:border-t-0 @xl/sheet:px-6 @xl/sheet:pt-2 @xl/sheet:pb-16";

/** How ready it would be after saving; what is missing leads to its field. */
export function PersonaFormRail({ children }: { children?: ReactNode }) {
  const { fields } = useFormBase();
  const { values } = useChanged();
  const { score, filled, counted, missing } = readiness(fields, values);
  return (
    <aside aria-label="About this persona" className={rail}>
      <RailSection title="Readiness" end={<ReadinessRing score={score} size="lg" />}>
        <p className="text-muted">
          {filled} of {counted} counted fields after saving
        </p>
        {missing.length > 0 && (
          <p className="mt-2 text-pretty">
            <span className="text-muted">Missing </span>
            {missing.map((path, i) => (
              <Fragment key={path}>
                {i > 0 && " "}
                <span className="inline-block">
                  <button type="button" className="link font-regular" onClick={() => focusPart(`field-${path}`)}>
                    {labelOf(fields, path)}
                  </button>
                  {i < missing.length - 1 && ","}
                </span>
              </Fragment>
            ))}
          </p>
        )}
      </RailSection>
      {children}
    </aside>
  );
}
