"use client";

import { ChevronRight, PlugZap } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { useCreateConnection } from "@/lib/client/connections-edit";
import type { SourceInfo } from "@/lib/model/source";
import { CheckResult } from "./check-result";
import { hostOf } from "./connection-words";
import { CredentialInputs } from "./credential-inputs";
import { KeyHelp } from "./key-help";
import { useKeyForm } from "./use-key-form";

/** The key is tested before it is stored; a source that does not answer offers to store it untested. */
export function AddConnectionForm({ source }: { source: SourceInfo }) {
  const key = useKeyForm(source);
  const create = useCreateConnection();
  const router = useRouter();
  const [advanced, setAdvanced] = useState(false);
  const down = key.check?.problem?.code === "source_down";
  const save = (unchecked: boolean) => {
    const label = key.text("label");
    const origin = key.text("origin");
    if (!key.complete(label === "" ? { label: "Give it a name." } : {})) return;
    create.mutate(
      { source: source.id, label, credentials: key.credentials(), ...(origin && { origin }), ...(unchecked && { unchecked }) },
      {
        onSuccess: () => {
          key.clear();
          notify({ title: `${label} is connected`, description: "Everything is being read now." });
          router.push("/settings/connections");
        },
        onError: (error) => {
          key.fail(error);
          if (key.text("origin") !== "") setAdvanced(true);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(false);
  };
  return (
    <form ref={key.form} autoComplete="off" noValidate aria-label="Add a connection" className="grid content-start gap-5" onSubmit={submit}>
      <CredentialInputs
        fields={source.credentials}
        choices={key.choices}
        onChoose={key.choose}
        onType={key.touched}
        errors={key.errors}
        help="Stored sealed and never shown again, only its last four characters."
      />
      <KeyHelp source={source} />
      <Field label="Name in Personary" error={key.errors.label} required>
        {(control) => <Input {...control} name="label" size="lg" defaultValue={source.label} maxLength={80} />}
      </Field>
      <details className="group" open={advanced} onToggle={(event) => setAdvanced(event.currentTarget.open)}>
        <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1 text-muted hover:text-ink">
          <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
          Advanced: another address than {hostOf(source.origin)}
        </summary>
        <Field
          label="Address"
          note="optional"
          className="mt-3 grid gap-1.5"
          error={key.errors.origin}
          help="Only for an instance of your own. Whoever runs Personary must have allowed it: keys are sent nowhere else."
        >
          {(control) => (
            <Input
              {...control}
              name="origin"
              size="lg"
              type="url"
              inputMode="url"
              placeholder={source.origin}
              autoComplete="off"
              onChange={key.touched}
            />
          )}
        </Field>
      </details>
      {key.check && <CheckResult check={key.check} source={source.label} />}
      <div className="flex flex-wrap gap-2 border-t border-line pt-5">
        <Button variant="primary" size="lg" type="submit" busy={create.isPending}>
          {create.isPending ? "Testing and saving" : "Save and read"}
        </Button>
        <Button size="lg" icon={<PlugZap aria-hidden />} busy={key.testing} onClick={() => void key.runTest(key.text("origin"))}>
          Test key
        </Button>
        {down && (
          <Button size="lg" disabled={create.isPending} onClick={() => save(true)}>
            Save without test
          </Button>
        )}
        <Button variant="quiet" size="lg" href="/settings/connections">
          Cancel
        </Button>
      </div>
    </form>
  );
}
