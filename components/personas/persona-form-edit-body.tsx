"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useChanged } from "@/components/form/use-changed";
import { useDraft } from "@/components/form/use-draft";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import type { Draft } from "@/lib/client/draft";
import { useHotkeys } from "@/lib/client/hotkeys";
import { useLeaveGuard } from "@/lib/client/leave-guard";
import { mergeValues } from "@/lib/model/merge";
import type { SourceInfo } from "@/lib/model/source";
import { Freshness } from "./freshness";
import { PersonaForm } from "./persona-form";
import { PersonaFormSource } from "./persona-form-source";
import { PersonaFormStrips } from "./persona-form-strips";
import { PersonaFormUnsaved } from "./persona-form-unsaved";
import { SourceBadge } from "./source-badge";
import type { PersonaEdit } from "./use-persona-edit";

type Props = { edit: PersonaEdit; source: SourceInfo; draftKey: string };

export function PersonaFormEditBody({ edit, source, draftKey }: Props) {
  const { form, shown, saved, saving } = edit;
  const router = useRouter();
  const changed = useChanged();
  const dirty = changed.parts.length > 0 && !saved;
  const guard = useLeaveGuard(dirty);
  const draft = useDraft(draftKey, { base: form.base, ...changed });
  const profile = `/personas/${shown.id}`;

  const { finish } = draft;
  const { goTo } = guard;
  useEffect(() => {
    if (!saved) return;
    finish();
    notify({ title: `Saved in ${source.label}`, description: saved.name });
    goTo(`/personas/${saved.id}`);
  }, [saved, finish, goTo, source.label]);

  const leave = () => (dirty ? guard.ask(profile) : router.push(profile));
  useHotkeys({ Escape: leave });
  const take = ({ base, values }: Draft) => {
    const fields = source.fields.filter((f) => Object.hasOwn(values, f.name) || Object.hasOwn(base, f.name));
    const merge = mergeValues(
      fields,
      base,
      values,
      Object.fromEntries(fields.flatMap((f) => (changed.values[f.name] === undefined ? [] : [[f.name, changed.values[f.name] ?? null]]))),
    );
    form.adopt(form.base, { ...changed.values, ...merge.values });
    draft.throwAway();
  };
  const title = `Edit ${shown.name}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Everyone", href: "/" }, { label: shown.name, href: profile }, { label: "Editing" }]}
        actions={
          <Button variant="quiet" kbd="Esc" onClick={leave}>
            Leave editing
          </Button>
        }
      />
      <Sheet>
        <PersonaFormStrips edit={edit} source={source} draft={draft} onTake={take} />
        <PersonaForm
          values={changed.values}
          title={title}
          portrait={shown.id}
          facts={
            <>
              <SourceBadge source={shown.source} place={shown.scopes[0]?.label} />
              <span>
                as {source.label} held it <Freshness at={shown.readAt} as="plain" className="!inline !align-baseline" />
              </span>
            </>
          }
          other={shown.other}
          sourceLabel={source.label}
          rail={<PersonaFormSource persona={shown} source={source} />}
          onSubmit={() => void saving.save()}
        />
        {!saved && (
          <PersonaFormUnsaved
            saving={saving}
            changed={changed}
            guard={guard}
            name={shown.name}
            sourceLabel={source.label}
            saveLabel={`Save to ${source.label}`}
            reason={form.locked}
            onDiscard={edit.discard}
          />
        )}
      </Sheet>
    </>
  );
}
