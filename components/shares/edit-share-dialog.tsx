"use client";

import { type FormEvent, useId, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormFoot } from "@/components/ui/form-foot";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { useUpdateShare } from "@/lib/client/shares";
import type { Share } from "@/lib/model/share";
import type { SourceInfo } from "@/lib/model/source";
import { ExpiryInput } from "./expiry-input";
import { PresetPicker } from "./preset-picker";
import { type Choice, chosenOf } from "./share-choice";
import { dayOf, type Expiry, expiresAt } from "./share-expiry";
import { nameOf } from "./share-words";

type Props = { share: Share; sources: readonly SourceInfo[]; onClose: () => void };

/** Only what differs is sent; it holds from the next visit on. */
export function EditShareDialog({ share, sources, onClose }: Props) {
  const update = useUpdateShare(share.id);
  const form = useId();
  const before: Expiry = share.expiresAt ? { choice: "date", date: dayOf(share.expiresAt) } : { choice: "none", date: "" };
  const [label, setLabel] = useState(share.label ?? "");
  const [choice, setChoice] = useState<Choice>({ preset: "own", own: new Set(share.fields) });
  const [expiry, setExpiry] = useState(before);
  const [password, setPassword] = useState("");
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const groups = sources.map(({ id, fields }) => ({ source: id, fields }));
  const fields = [...chosenOf(choice, groups)];
  const endMoved = expiry.choice !== before.choice || expiry.date !== before.date;
  const end = endMoved ? expiresAt(expiry, Date.now()) : null;
  const short = !open && password !== "" && password.length < 8 ? "At least 8 characters." : undefined;
  const late = end === undefined ? "Choose a day from today on." : undefined;
  const none = fields.length === 0 ? "Choose at least one field." : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (short ?? late ?? none) return;
    const told = () => {
      onClose();
      notify({ title: `${nameOf({ ...share, label: label.trim() || null })} is changed` });
    };
    update.mutate(
      {
        ...(label.trim() !== (share.label ?? "") && { label: label.trim() }),
        ...(fields.join() !== share.fields.join() && { fields }),
        ...(endMoved && { expiresAt: end }),
        ...(open ? { password: null } : password !== "" && { password }),
      },
      { onSuccess: told },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && !update.isPending && onClose()}
      title={`Edit ${nameOf(share)}`}
      description="Holds from the next visit on. Whoever opened it with the password is asked again."
      foot={<FormFoot form={form} verb="Save link" busy={update.isPending} onCancel={onClose} />}
    >
      <form id={form} noValidate autoComplete="off" aria-label="Edit link" className="grid gap-5" onSubmit={save}>
        <Field label="Label" help="Only your team sees this.">
          {(control) => <Input {...control} size="lg" maxLength={120} value={label} onChange={(event) => setLabel(event.target.value)} />}
        </Field>
        <PresetPicker groups={groups} choice={choice} onChange={setChoice} error={sent ? none : undefined} />
        <Field
          label={share.password ? "New password" : "Password"}
          note={share.password ? "empty keeps the old one" : "optional"}
          error={sent ? short : undefined}
        >
          {(control) => (
            <Input
              {...control}
              size="lg"
              autoComplete="off"
              spellCheck={false}
              disabled={open}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {share.password && <Checkbox label="No password any more: anyone with the address may read it" checked={open} onChange={setOpen} />}
        <ExpiryInput value={expiry} onChange={setExpiry} error={sent ? late : undefined} />
        {update.isError && <ErrorNotice error={update.error} what="The link was not changed" />}
      </form>
    </Dialog>
  );
}
