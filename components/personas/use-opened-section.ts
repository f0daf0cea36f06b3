"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { type FieldError, useFormState } from "react-hook-form";
import { focusFirstIssue } from "@/components/form/focus-part";
import { useFormBase } from "@/components/form/form-base";
import { issuesOf } from "@/components/form/resolver";
import { type FormLayout, sectionOf } from "./persona-form-layout";
import type { EditSection } from "./use-edit-section";

const CONTROL = "textarea, input, select, [role='combobox'], [contenteditable='true']";

function enter(section: string): void {
  const place = document.querySelector(`[data-place="${CSS.escape(section)}"]`);
  const control = place?.querySelector<HTMLElement>(CONTROL) ?? place?.querySelector<HTMLElement>("button");
  if (!control) return;
  control.focus({ preventScroll: true });
  const { top, bottom } = control.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) control.scrollIntoView({ block: "center" });
}

/** Focus follows what is opened: into the section, and on with the whole form. An error in a section that is only read opens everything and goes there. */
export function useOpenedSection(layout: FormLayout, { only, go }: EditSection, isOpen: (id: string) => boolean): void {
  const { form } = useFormBase();
  const before = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (only !== undefined) enter(only);
    else if (before.current !== undefined && document.activeElement === document.body) enter(before.current);
    before.current = only;
  }, [only]);

  const { errors } = useFormState({ control: form.control });
  const wrong = Object.entries(errors).flatMap(([name, error]) =>
    issuesOf(error as FieldError).map(({ path }) => sectionOf(layout, [name, ...path])),
  );
  const away = only !== undefined && wrong.some((id) => id !== undefined && !isOpen(id));
  const goOn = useRef(false);
  useEffect(() => {
    if (away) {
      goOn.current = true;
      go(undefined);
    } else if (only === undefined && goOn.current) {
      goOn.current = false;
      focusFirstIssue();
    }
  }, [away, only, go]);
}
