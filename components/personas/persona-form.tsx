"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useMemo } from "react";
import { focusPart } from "@/components/form/focus-part";
import { useFormBase } from "@/components/form/form-base";
import type { JsonObject } from "@/lib/model/json";
import { type Held, PersonaFormHeld } from "./persona-form-held";
import { PersonaFormHeroNew } from "./persona-form-hero-new";
import { formLayout } from "./persona-form-layout";
import { PersonaFormRail } from "./persona-form-rail";
import { PersonaFormSection } from "./persona-form-section";

type Props = {
  values: JsonObject;
  title: string;
  sourceLabel: string;
  /** Of a new persona. */
  facts?: ReactNode;
  /** Of one that is there: its form stands where its profile stood. */
  held?: Held;
  rail?: ReactNode;
  onSubmit: () => void;
};

/** The profile as a form: hero, sections, rail. */
export function PersonaForm({ values, title, facts, held, rail, onSubmit }: Props) {
  const { fields, mode, base } = useFormBase();
  const layout = useMemo(() => {
    const shown = fields.filter((f) => mode === "create" || !f.createOnly);
    return formLayout(shown, base, values, mode);
  }, [fields, mode, base, values]);
  useEffect(() => {
    if (location.hash.startsWith("#field-")) focusPart(decodeURIComponent(location.hash.slice(1)));
  }, []);
  const stepOut = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement))
      return;
    event.preventDefault();
    event.stopPropagation();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const reach = (id: string) => {
    if (!document.getElementById(id)) held?.section.go(undefined);
    setTimeout(() => focusPart(id));
  };
  return (
    <form
      aria-label={title}
      noValidate
      className="grid flex-1 grid-cols-1 @xl/sheet:grid-cols-[minmax(0,1fr)_19rem]"
      onKeyDown={stepOut}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="min-w-0 px-gutter [--bar:-0.875rem] @sm/sheet:[--bar:-1.125rem]">
        {held ? (
          <PersonaFormHeld {...held} layout={layout} title={title} />
        ) : (
          <>
            <PersonaFormHeroNew layout={layout} title={title} facts={facts} />
            {layout.sections.map((section) => (
              <PersonaFormSection key={section.id} section={section} />
            ))}
          </>
        )}
      </div>
      <PersonaFormRail onMissing={reach}>{rail}</PersonaFormRail>
    </form>
  );
}
