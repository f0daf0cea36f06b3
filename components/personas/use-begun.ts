import { useEffect, useRef } from "react";
import type { PersonaForm } from "@/components/form/use-persona-form";
import { sameValue } from "@/lib/model/json";
import type { Beginning } from "./persona-form-switch";

/** Puts what was typed for another connection on top of what this form begins with, once. */
export function useBegun({ form, fields }: PersonaForm, { seed, values }: Beginning): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    for (const { name } of fields) if (!sameValue(seed[name], values[name])) form.setValue(name, values[name] ?? null);
  }, [form, fields, seed, values]);
}

const WAIT_MS = 150;

/** A copy's name stands ready to be typed over. */
export function useNameSelected({ fields }: PersonaForm, wanted: boolean): void {
  const name = fields.find(({ meaning, readOnly }) => meaning === "name" && !readOnly)?.name;
  useEffect(() => {
    if (!wanted || name === undefined) return;
    const later = setTimeout(() => {
      const input = document.getElementById(`field-${name}`)?.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
      const busy = document.activeElement?.matches("textarea, input, select, [contenteditable='true']");
      if (!input || busy) return;
      input.focus({ preventScroll: true });
      input.select();
    }, WAIT_MS);
    return () => clearTimeout(later);
  }, [wanted, name]);
}
