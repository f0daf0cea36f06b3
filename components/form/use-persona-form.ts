"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { JsonObject } from "@/lib/model/json";
import { changesOf } from "@/lib/model/parts";
import type { Broken, FormBase } from "./form-base";
import { type FormValues, personaResolver } from "./resolver";

type Options = Pick<FormBase, "fields" | "mode" | "connection" | "locked" | "gap"> & { initial: JsonObject };

export type PersonaForm = FormBase & {
  /** Takes what the source holds now, and what the form shall show on top of it. */
  adopt: (base: JsonObject, values: JsonObject) => void;
  /** What would be sent as of now: of somebody new everything, else the changes. */
  changes: () => JsonObject;
};

export function usePersonaForm({ fields, mode, initial, connection, locked, gap }: Options): PersonaForm {
  const [base, setBase] = useState(initial);
  const held = useRef(initial);
  const [broken] = useState(() => new Map<string, Broken>());
  const [round, setRound] = useState(0);
  const sent = useCallback(() => (mode === "create" ? {} : held.current), [mode]);
  const resolver = useMemo(() => personaResolver(fields, mode, sent, broken), [fields, mode, sent, broken]);
  const form = useForm<FormValues>({ defaultValues: initial, resolver, mode: "onSubmit", shouldFocusError: false });
  const read = useCallback(() => form.getValues() as JsonObject, [form]);
  const adopt = useCallback(
    (next: JsonObject, values: JsonObject) => {
      held.current = next;
      if (broken.size > 0) setRound((before) => before + 1);
      broken.clear();
      setBase(next);
      form.reset(values, { keepDefaultValues: true });
    },
    [form, broken],
  );
  const changes = useCallback(() => changesOf(fields, sent(), read()), [fields, sent, read]);
  return useMemo(
    () => ({ form, read, fields, mode, base, connection, locked, gap, broken, round, adopt, changes }),
    [form, read, fields, mode, base, connection, locked, gap, broken, round, adopt, changes],
  );
}
