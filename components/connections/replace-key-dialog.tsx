"use client";

import { PlugZap } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import { useUpdateConnection } from "@/lib/client/connections-edit";
import type { Connection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";
import { CheckResult } from "./check-result";
import { CredentialInputs } from "./credential-inputs";
import { KeyHelp } from "./key-help";
import { useKeyForm } from "./use-key-form";

type Props = { open: boolean; onClose: () => void; connection: Connection; source: SourceInfo };

/** The old key stays in use until the source accepted the new one. */
export function ReplaceKeyDialog({ open, onClose, connection, source }: Props) {
  const key = useKeyForm(source);
  const update = useUpdateConnection(connection.id);
  const close = () => {
    key.clear();
    update.reset();
    onClose();
  };
  const save = () => {
    if (!key.complete()) return;
    update.mutate(
      { credentials: key.credentials() },
      {
        onSuccess: () => {
          close();
          notify({ title: `${connection.label} has a new key`, description: "Everything is being read with it now." });
        },
        onError: key.fail,
      },
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && !update.isPending && close()}
      title={`Replace the key of ${connection.label}`}
      description={`The stored key${connection.key.hint ? ` …${connection.key.hint}` : ""} stays in use until ${source.label} accepts the new one.`}
      foot={
        <>
          <Button variant="quiet" onClick={close} disabled={update.isPending}>
            Cancel
          </Button>
          <Button icon={<PlugZap aria-hidden />} busy={key.testing} onClick={() => void key.runTest(connection.origin)}>
            Test key
          </Button>
          <Button variant="primary" busy={update.isPending} onClick={save}>
            {update.isPending ? "Testing and saving" : "Save key"}
          </Button>
        </>
      }
    >
      <form
        ref={key.form}
        autoComplete="off"
        aria-label="New key"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <CredentialInputs
          fields={source.credentials}
          choices={key.choices}
          onChoose={key.choose}
          onType={key.touched}
          errors={key.errors}
          help="Stored sealed and never shown again, only its last four characters."
        />
        <KeyHelp source={source} />
        {key.check && <CheckResult check={key.check} source={source.label} />}
      </form>
    </Dialog>
  );
}
