"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { FormBaseProvider } from "@/components/form/form-base";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { personaKey } from "@/lib/client/personas";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { ConflictDialog } from "./conflict-dialog";
import { PersonaFormEditBody } from "./persona-form-edit-body";
import { writableSections } from "./persona-form-layout";
import { PersonaFormLocked } from "./persona-form-locked";
import { useEditSection } from "./use-edit-section";
import { usePersonaEdit } from "./use-persona-edit";

type Props = { initial: Persona; source: SourceInfo /** Whose drafts are offered. */; me: string };

/** The edit page of one persona; why not, when it cannot be edited. */
export function PersonaFormEdit(props: Props) {
  const { source } = props;
  const held = useQueryClient().getQueryData<Persona>(personaKey(props.initial.id));
  const [initial] = useState(held && held.readAt > props.initial.readAt ? held : props.initial);
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const roleReason = editor ? undefined : `Your role is ${role}: only editors and above change personas.`;
  const locked = initial.can.update ? roleReason : (initial.can.reason ?? `${source.label} takes no changes.`);
  if (locked !== undefined) return <PersonaFormLocked persona={initial} source={source} reason={locked} editor={editor} />;
  return <Editing {...props} initial={initial} />;
}

function Editing({ initial, source, me }: Props) {
  const edit = usePersonaEdit(initial, source, undefined);
  const writable = useMemo(() => writableSections(source.fields, initial.values), [source, initial]);
  const section = useEditSection(initial.id, writable);
  const { clashing } = edit;
  return (
    <FormBaseProvider value={edit.form}>
      <PersonaFormEditBody edit={edit} source={source} draftKey={`${me}:${initial.id}`} section={section} writable={writable} />
      {clashing && (
        <ConflictDialog
          merge={clashing.merge}
          current={clashing.current}
          name={initial.name}
          sourceLabel={source.label}
          onClose={edit.closeClash}
          onDecide={edit.decide}
        />
      )}
    </FormBaseProvider>
  );
}
