"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Dialog } from "@/components/ui/dialog";
import { FormFoot } from "@/components/ui/form-foot";
import { notify } from "@/components/ui/toast";
import { useUpdateView } from "@/lib/client/views";
import type { View } from "@/lib/model/view";
import { TitleInput } from "./title-input";

export function RenameViewDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const update = useUpdateView();
  const form = useId();
  const name = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title") ?? "").trim();
    if (title === "") return setProblem("Give the view a name.");
    const said = () => {
      notify({ title: `Renamed to ${title}` });
      onClose();
    };
    update.mutate({ id: view.id, title }, { onSuccess: said });
  };
  return (
    <Dialog
      open
      initialFocus={name}
      onOpenChange={(next) => !next && !update.isPending && onClose()}
      title={`Rename ${view.title}`}
      {...(view.team && { description: "Everyone in the team sees the new name." })}
      foot={<FormFoot form={form} verb="Rename" busy={update.isPending} onCancel={onClose} />}
    >
      <form id={form} aria-label="Rename view" className="grid gap-3" onSubmit={save} noValidate>
        <TitleInput ref={name} problem={problem} initial={view.title} onChange={() => setProblem(undefined)} />
        {update.isError && <ErrorNotice error={update.error} what="The view was not renamed" />}
      </form>
    </Dialog>
  );
}
