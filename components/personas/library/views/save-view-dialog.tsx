"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { ADDRESS_KEYS } from "@/components/personas/library/library-address";
import { useAtLeast } from "@/components/shell/shell-user";
import { Dialog } from "@/components/ui/dialog";
import { FormFoot } from "@/components/ui/form-foot";
import { RadioCards } from "@/components/ui/radio-cards";
import { notify } from "@/components/ui/toast";
import { useUrlState } from "@/lib/client/url-state";
import { useCreateView } from "@/lib/client/views";
import { TitleInput } from "./title-input";
import { copyTitle } from "./view-words";

type Props = { address: string; copyOf?: string; onClose: () => void };

/** Saves an address under a name and goes on in its tab. */
export function SaveViewDialog({ address, copyOf, onClose }: Props) {
  const create = useCreateView();
  const editor = useAtLeast("editor");
  const { change } = useUrlState(ADDRESS_KEYS);
  const form = useId();
  const name = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [team, setTeam] = useState<"me" | "team">("me");
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title") ?? "").trim();
    if (title === "") return setProblem("Give the view a name.");
    create.mutate(
      { title, address, team: team === "team" },
      {
        onSuccess: (view) => {
          const kept = Object.fromEntries(new URLSearchParams(view.address));
          change({ ...Object.fromEntries(ADDRESS_KEYS.map((key) => [key, kept[key] ?? null])), tab: view.id });
          notify({ title: `Saved as ${view.title}` });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      initialFocus={name}
      onOpenChange={(next) => !next && !create.isPending && onClose()}
      title={copyOf ? `Duplicate ${copyOf}` : "Save this view as a tab"}
      description="Filters, order, look and columns are kept; who is found is looked up each time."
      foot={<FormFoot form={form} verb="Save view" busy={create.isPending} onCancel={onClose} />}
    >
      <form id={form} aria-label="Save view" className="grid gap-4" onSubmit={save} noValidate>
        <TitleInput ref={name} problem={problem} initial={copyOf ? copyTitle(copyOf) : ""} onChange={() => setProblem(undefined)} />
        <RadioCards
          label="Who sees it"
          value={team}
          onChange={setTeam}
          options={[
            { value: "me", label: "Only me" },
            {
              value: "team",
              label: "The whole team",
              hint: editor ? "Everyone gets the tab; editors and above can change it." : "Only editors and above give views to the team.",
              disabled: !editor,
            },
          ]}
        />
        {create.isError && <ErrorNotice error={create.error} what="The view was not saved" />}
      </form>
    </Dialog>
  );
}
