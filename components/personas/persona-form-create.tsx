"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { focusPart } from "@/components/form/focus-part";
import { FormBaseProvider } from "@/components/form/form-base";
import { usePersonaForm } from "@/components/form/use-persona-form";
import { useSave } from "@/components/form/use-save";
import { announce } from "@/components/ui/announcer";
import { useCreatePersona } from "@/lib/client/persona-edit";
import { AppError } from "@/lib/model/app-error";
import type { JsonObject } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import { PersonaFormCreateBody } from "./persona-form-create-body";
import type { From } from "./persona-form-from";
import type { Beginning, Leaving } from "./persona-form-switch";
import type { Target } from "./persona-form-targets";
import { useBegun, useNameSelected } from "./use-begun";
import { useGivenName } from "./use-given-name";

export type CreateProps = {
  targets: readonly Target[];
  target: Target;
  scope: string | undefined;
  draftKey: string;
  /** What the palette was asked to call the new persona. */
  name: string | undefined;
  /** A person just chose the connection and focus is still on it. */
  refocus: boolean;
  beginning: Beginning;
  /** Whom it is made from, when the form begins with somebody. */
  from: From | undefined;
  fromLabel: string;
  /** Pasted before a connection was chosen. */
  pasted: string | undefined;
  onPasted: () => void;
  onConnection: (id: string, leaving: Leaving) => void;
  onScope: (scope: string) => void;
  onEmpty: (leaving: Leaving) => void;
};

/** Making a persona in one connection. */
export function PersonaFormCreate(props: CreateProps) {
  const { target, scope, beginning, from } = props;
  const { source, connection } = target;
  const router = useRouter();
  const [made, setMade] = useState<Persona>();
  const [placeError, setPlaceError] = useState<string>();
  const form = usePersonaForm({ fields: source.fields, mode: "create", initial: beginning.seed, connection: connection.id });
  useGivenName(form, props.name);
  useBegun(form, beginning);
  useNameSelected(form, from !== undefined && "persona" in from && !props.refocus);
  const create = useCreatePersona();
  const send = async (values: JsonObject) =>
    setMade(await create.mutateAsync({ connection: connection.id, ...(scope && { scope }), values }));
  const saving = useSave(form, send, (error) => {
    const issue = error instanceof AppError ? error.extra.issues?.find(({ path }) => path[0] === "scope") : undefined;
    if (issue) setPlaceError(issue.message);
    return false;
  });
  const save = async () => {
    if (source.place.requiredOnCreate && !scope) {
      setPlaceError(`Choose the ${source.place.label.toLowerCase()} the persona belongs to.`);
      announce(`Not saved: choose a ${source.place.label.toLowerCase()}`);
      await form.form.trigger();
      return focusPart("field-scope");
    }
    setPlaceError(undefined);
    await saving.save();
  };
  return (
    <FormBaseProvider value={form}>
      <PersonaFormCreateBody
        {...props}
        form={form}
        saving={{ ...saving, save }}
        made={made}
        placeError={scope ? undefined : placeError}
        onLeave={() => router.push("/")}
      />
    </FormBaseProvider>
  );
}
