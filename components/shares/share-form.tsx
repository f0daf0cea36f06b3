"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Selection } from "@/lib/client/selection";
import { useCreateShare } from "@/lib/client/shares";
import type { SourceInfo } from "@/lib/model/source";
import { AddressDialog } from "./address-dialog";
import { ExpiryInput } from "./expiry-input";
import { PickedPeople } from "./picked-people";
import { PresetPicker } from "./preset-picker";
import { type Choice, chosenOf } from "./share-choice";
import { expiresAt, NO_END } from "./share-expiry";
import { SharePreview } from "./share-preview";
import { MAX_PERSONAS, type useSharePeople } from "./use-share-people";

const PASSWORD_MIN = 8;
type Props = {
  people: ReturnType<typeof useSharePeople>;
  selection: Selection;
  sources: readonly SourceInfo[];
  connected: readonly string[];
};

export function ShareForm({ people, selection, sources, connected }: Props) {
  const router = useRouter();
  const create = useCreateShare();
  const [label, setLabel] = useState("");
  const [password, setPassword] = useState("");
  const [expiry, setExpiry] = useState(NO_END);
  const [choice, setChoice] = useState<Choice>({ preset: "client", own: new Set() });
  const [sent, setSent] = useState(false);
  const held = people.complete ? people.people.map(({ source }) => source).join() : connected.join();
  const groups = useMemo(() => {
    const wanted = new Set(held.split(","));
    return sources.filter(({ id }) => wanted.has(id)).map(({ id, fields }) => ({ source: id, fields }));
  }, [sources, held]);
  const chosen = chosenOf(choice, groups);
  const end = expiresAt(expiry, Date.now());
  const problems = {
    password: password !== "" && password.length < PASSWORD_MIN ? `At least ${PASSWORD_MIN} characters, or leave it empty.` : undefined,
    end: end === undefined ? "Choose a day from today on." : undefined,
    fields: chosen.size === 0 ? "Choose at least one field." : undefined,
    size: people.size > MAX_PERSONAS ? `A link holds at most ${MAX_PERSONAS} personas; choose fewer in the library.` : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (Object.values(problems).some(Boolean)) return;
    const select = "ids" in selection ? { ids: selection.ids } : { query: selection.query };
    const more = { ...(label.trim() && { label: label.trim() }), ...(password && { password }), ...(end && { expiresAt: end }) };
    create.mutate({ select, fields: [...chosen], ...more }, { onSuccess: () => setPassword("") });
  };
  const source = sources.find(({ id }) => id === people.first?.source);
  return (
    <div className="grid gap-8 @lg/sheet:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
      <form noValidate autoComplete="off" aria-label="New link" className="grid content-start gap-5" onSubmit={submit}>
        <Field label="Label" note="optional" help="To whom, or what for. Only your team sees this.">
          {(control) => <Input {...control} size="lg" maxLength={120} value={label} onChange={(event) => setLabel(event.target.value)} />}
        </Field>
        <PickedPeople people={people.people} size={people.size} error={problems.size} />
        <PresetPicker groups={groups} choice={choice} onChange={setChoice} error={sent ? problems.fields : undefined} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Password" note="optional" error={sent ? problems.password : undefined} help="Tell it to the readers another way.">
            {(control) => (
              <Input
                {...control}
                size="lg"
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <ExpiryInput value={expiry} onChange={setExpiry} error={sent ? problems.end : undefined} />
        </div>
        {create.isError && <ErrorNotice error={create.error} what="No link was made" />}
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-5">
          <Button variant="primary" size="lg" type="submit" busy={create.isPending} reason={problems.size}>
            Make the link
          </Button>
          <Button variant="quiet" size="lg" href="/shares">
            Cancel
          </Button>
          <p className="text-sm text-muted">The address is shown once, right after this.</p>
        </div>
      </form>
      <SharePreview persona={people.first} source={source} chosen={chosen} size={people.size} title={label.trim()} />
      <AddressDialog url={create.data?.url ?? null} title="The link is made" onClose={() => router.push("/shares")} />
    </div>
  );
}
