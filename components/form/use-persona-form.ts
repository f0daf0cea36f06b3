"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import { changesOf } from "@/lib/model/parts";
import type { FormBase } from "./form-base";
import { type FormMode, type FormValues, personaResolver } from "./resolver";

type Options = { fields: readonly Field[]; mode: FormMode; initial: JsonObject; connection: string; locked?: string | undefined };

export type PersonaForm = FormBase & {
  /** Takes what the source holds now, and what the form shall show on top of it. */
  adopt: (base: JsonObject, values: JsonObject) => void;
  /** The changes that would be sent, as of now. */
  changes: () => JsonObject;
};

export function usePersonaForm({ fields, mode, initial, connection, locked }: Options): PersonaForm {
  const [base, setBase] = useState(initial);
  const held = useRef(initial);
  const [broken] = useState(() => new Map<string, Issue>());
  const resolver = useMemo(() => personaResolver(fields, mode, () => held.current, broken), [fields, mode, broken]);
  const form = useForm<FormValues>({ defaultValues: initial, resolver, mode: "onSubmit", shouldFocusError: false });
  const read = useCallback(() => form.getValues() as JsonObject, [form]);
  const adopt = useCallback(
    (next: JsonObject, values: JsonObject) => {
      held.current = next;
      broken.clear();
      setBase(next);
      form.reset(values, { keepDefaultValues: true });
    },
    [form, broken],
  );
  const changes = useCallback(() => changesOf(fields, held.current, read()), [fields, read]);
  return useMemo(
    () => ({ form, read, fields, mode, base, connection, locked, broken, adopt, changes }),
    [form, read, fields, mode, base, connection, locked, broken, adopt, changes],
  );
}
