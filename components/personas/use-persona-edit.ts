"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { gapWords } from "@/components/form/gap-words";
import { usePersonaForm } from "@/components/form/use-persona-form";
import { useSave } from "@/components/form/use-save";
import { useSavePersona } from "@/lib/client/persona-edit";
import { useRereadPersona } from "@/lib/client/personas";
import { AppError } from "@/lib/model/app-error";
import type { JsonObject } from "@/lib/model/json";
import { type Merge, mergeValues } from "@/lib/model/merge";
import type { Persona, SavedPersona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";

type Clashing = { merge: Merge; current: Persona };

/** Editing one persona: re-reads it on opening, sends what changed, and merges when somebody else was faster. */
export function usePersonaEdit(initial: Persona, source: SourceInfo, locked: string | undefined) {
  const [shown, setShown] = useState(initial);
  const version = useRef(initial.version);
  const [clashing, setClashing] = useState<Clashing>();
  const [saved, setSaved] = useState<SavedPersona>();
  const [behind, setBehind] = useState(false);
  const form = usePersonaForm({
    fields: source.fields,
    mode: "update",
    initial: initial.values,
    connection: initial.connection,
    locked,
    gap: gapWords(source),
  });
  const { adopt } = form;

  const take = useCallback(
    (current: Persona, values: JsonObject) => {
      version.current = current.version;
      setShown(current);
      setBehind(false);
      adopt(current.values, values);
    },
    [adopt],
  );

  const reread = useRereadPersona(initial.id);
  const arrived = (current: Persona) => {
    if (current.version === version.current) return setShown(current);
    const merge = mergeValues(source.fields, form.base, form.read(), current.values);
    if (merge.clashes.length > 0) setBehind(true);
    else take(current, merge.values);
  };
  const read = () => reread.mutate(undefined, { onSuccess: arrived });
  const first = useRef(read);
  useEffect(() => first.current(), []);

  const put = useSavePersona(initial.id);
  const send = async (changes: JsonObject) => setSaved(await put.mutateAsync({ version: version.current, changes }));
  const { save, ...saving } = useSave(form, send, (error) => {
    const current = error instanceof AppError && error.code === "conflict" ? (error.extra.current as Persona | undefined) : undefined;
    if (!current?.values || !current.can.update) return false;
    setClashing({ current, merge: mergeValues(source.fields, form.base, form.read(), current.values) });
    return true;
  });
  const decide = (values: JsonObject, andSave: boolean) => {
    if (!clashing) return;
    take(clashing.current, values);
    setClashing(undefined);
    if (andSave) setTimeout(() => void saveNow.current(), 0);
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  return {
    /** What the source is known to hold. */
    shown,
    saved,
    form,
    saving: { save, ...saving },
    read,
    reading: reread.isPending,
    readError: reread.error,
    /** It changed in the source in a field that was already touched here. */
    behind,
    clashing,
    decide,
    closeClash: () => setClashing(undefined),
    discard: () => adopt(form.base, form.base),
  };
}

export type PersonaEdit = ReturnType<typeof usePersonaEdit>;
