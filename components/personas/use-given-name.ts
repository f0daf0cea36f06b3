import { useEffect, useRef } from "react";
import type { PersonaForm } from "@/components/form/use-persona-form";

/** Puts a name into a form that was just opened, once; it can be changed like any other. */
export function useGivenName({ fields, adopt, base }: PersonaForm, name: string | undefined): void {
  const given = useRef<string>(undefined);
  const field = fields.find(({ meaning }) => meaning === "name")?.name;
  useEffect(() => {
    if (!name || !field || given.current === name) return;
    given.current = name;
    adopt(base, { [field]: name });
  }, [name, field, base, adopt]);
}
