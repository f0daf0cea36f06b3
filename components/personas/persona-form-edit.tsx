"use client";

import { FormBaseProvider } from "@/components/form/form-base";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { ConflictDialog } from "./conflict-dialog";
import { PersonaFormEditBody } from "./persona-form-edit-body";
import { usePersonaEdit } from "./use-persona-edit";

type Props = { initial: Persona; source: SourceInfo /** Whose drafts are offered. */; me: string };

/** The edit page of one persona. */
export function PersonaFormEdit({ initial, source, me }: Props) {
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const roleReason = editor ? undefined : `Your role is ${role}: only editors and above change personas.`;
  const locked = initial.can.update ? roleReason : (initial.can.reason ?? `${source.label} takes no changes.`);
  const edit = usePersonaEdit(initial, source, locked);
  const { clashing } = edit;
  return (
    <FormBaseProvider value={edit.form}>
      <PersonaFormEditBody edit={edit} source={source} draftKey={`${me}:${initial.id}`} />
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
