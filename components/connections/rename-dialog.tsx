"use client";

import { type FormEvent, useId, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormFoot } from "@/components/ui/form-foot";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { useUpdateConnection } from "@/lib/client/connections-edit";
import type { Connection } from "@/lib/model/connection";

export function RenameDialog({ open, onClose, connection }: { open: boolean; onClose: () => void; connection: Connection }) {
  const update = useUpdateConnection(connection.id);
  const form = useId();
  const [problem, setProblem] = useState<string>();
  const close = () => {
    setProblem(undefined);
    update.reset();
    onClose();
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = String(new FormData(event.currentTarget).get("label") ?? "").trim();
    if (label === "") return setProblem("Give it a name.");
    const said = () => {
      close();
      notify({ title: `Renamed to ${label}` });
    };
    update.mutate({ label }, { onSuccess: said });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && !update.isPending && close()}
      title={`Rename ${connection.label}`}
      description="Only the name in Personary; the source is not told."
      foot={<FormFoot form={form} verb="Rename" busy={update.isPending} onCancel={close} />}
    >
      <form id={form} aria-label="Rename" className="grid gap-3" onSubmit={save} noValidate>
        <Field label="Name in Personary" error={problem} required>
          {(control) => (
            <Input
              {...control}
              name="label"
              size="lg"
              defaultValue={connection.label}
              maxLength={80}
              onChange={() => setProblem(undefined)}
            />
          )}
        </Field>
        {update.isError && <ErrorNotice error={update.error} what="It was not renamed" />}
      </form>
    </Dialog>
  );
}
