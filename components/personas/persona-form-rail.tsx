"use client";

import type { ReactNode } from "react";
import { useFormBase } from "@/components/form/form-base";
import { useChanged } from "@/components/form/use-changed";
import { readiness } from "@/lib/model/readiness";
import { ReadinessView } from "./profile/rail-readiness";

const rail =
  "grid content-start gap-x-8 border-t border-line px-gutter text-sm @max-xl/sheet:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] @xl/sheet:border-s @xl/sheet:border-t-0 @xl/sheet:px-6 @xl/sheet:pt-2 @xl/sheet:pb-16";

type Props = { onMissing: (id: string) => void; children?: ReactNode };

/** How ready it would be after saving; what is missing leads to its field. */
export function PersonaFormRail({ onMissing, children }: Props) {
  const { fields } = useFormBase();
  const { values, parts } = useChanged();
  return (
    <aside aria-label="About this persona" className={rail}>
      <ReadinessView readiness={readiness(fields, values)} when={parts.length > 0 ? "after saving" : "filled"} fields={fields}>
        {(path, label) => (
          <button
            type="button"
            className="text-start text-accent underline decoration-1 underline-offset-2"
            onClick={() => onMissing(`field-${path}`)}
          >
            {label}
          </button>
        )}
      </ReadinessView>
      {children}
    </aside>
  );
}
