"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { useRemoveConnection } from "@/lib/client/connections-edit";
import { plural } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";

type Props = { open: boolean; onClose: () => void; connection: Connection; source: string };

/** Asks for the connection's name: what was read, its history and its share links go with it. */
export function RemoveConnectionDialog({ open, onClose, connection, source }: Props) {
  const { label, personas } = connection;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const remove = useRemoveConnection(connection.id);
  const close = () => {
    setTyped("");
    setWrong(false);
    remove.reset();
    onClose();
  };
  const confirm = () => {
    if (typed.trim() !== label) return setWrong(true);
    remove.mutate(undefined, {
      onSuccess: () => {
        close();
        notify({ title: `${label} is removed`, description: `Nothing was deleted in ${source}.` });
      },
    });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Remove ${label}?`}
      description={`Personary forgets the key, the ${plural(personas, "persona")} read with it and their history here; share links lose them. Nothing is deleted in ${source}. Connecting again reads them anew, without the history.`}
      confirm="Remove connection"
      danger
      busy={remove.isPending}
      busyLabel="Removing"
      error={remove.error ?? undefined}
      onConfirm={confirm}
    >
      <Field label={`Type “${label}” to confirm`} error={wrong ? "That is not its name." : undefined}>
        {(control) => (
          <Input
            {...control}
            size="lg"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
            onKeyDown={(event) => event.key === "Enter" && confirm()}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
