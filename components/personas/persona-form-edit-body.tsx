"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { LastSave } from "@/components/form/last-save";
import { useChanged } from "@/components/form/use-changed";
import { useDraft } from "@/components/form/use-draft";
import { useLastSave } from "@/components/form/use-last-save";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { holdPlace, useHeldPlace } from "@/lib/client/held-place";
import { useHotkeys } from "@/lib/client/hotkeys";
import { useLeaveGuard } from "@/lib/client/leave-guard";
import { whenOnline } from "@/lib/client/online";
import type { SourceInfo } from "@/lib/model/source";
import { PersonaForm } from "./persona-form";
import { sectionTitle } from "./persona-form-layout";
import { PersonaFormSource } from "./persona-form-source";
import { PersonaFormStrips } from "./persona-form-strips";
import { PersonaFormUnsaved } from "./persona-form-unsaved";
import { ProfileBanners } from "./profile/profile-banners";
import { tellSaved } from "./saved-notice";
import type { EditSection } from "./use-edit-section";
import type { PersonaEdit } from "./use-persona-edit";
import { usePresenceChip } from "./use-presence-chip";

type Props = { edit: PersonaEdit; source: SourceInfo; draftKey: string; section: EditSection; writable: ReadonlySet<string> };

export function PersonaFormEditBody({ edit, source, draftKey, section, writable }: Props) {
  const { form, shown, saved, saving } = edit;
  const router = useRouter();
  const changed = useChanged();
  const dirty = changed.parts.length > 0 && !saved;
  const guard = useLeaveGuard(dirty);
  const draft = useDraft(draftKey);
  const presence = usePresenceChip(shown.id, dirty);
  const last = useLastSave(shown.id, draft, edit.read);
  const profile = `/personas/${shown.id}`;

  const trigger = `a[href$="/edit${section.only === undefined ? "" : `?section=${section.only}`}"]`;
  useHeldPlace(shown.id, "form", trigger);
  const focus = useRef(trigger);
  useEffect(() => {
    focus.current = trigger;
  });

  const { finish } = draft;
  const { goTo } = guard;
  useEffect(() => {
    if (!saved) return;
    finish();
    tellSaved(saved, source, (address) => router.push(address));
    return whenOnline(() => {
      holdPlace(saved.id, "form", focus.current);
      goTo(`/personas/${saved.id}`);
    });
  }, [saved, finish, goTo, source, router]);

  const leave = () => (dirty ? guard.ask(profile) : router.push(profile, { scroll: false }));
  useHotkeys({ Escape: leave });
  const widen = section.only !== undefined && <Button onClick={() => section.go(undefined)}>Edit everything</Button>;
  const title = `Edit ${shown.name}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: "Everyone", href: "/" },
          { label: shown.name, href: profile, stay: true },
          { label: section.only === undefined ? "Editing" : `Editing ${sectionTitle(section.only)}` },
        ]}
        pager={presence}
        actions={
          <>
            {widen}
            <Button variant="quiet" kbd="Esc" onClick={leave}>
              Leave editing
            </Button>
          </>
        }
        {...(widen && { phoneActions: widen })}
      />
      <Sheet>
        <ProfileBanners persona={shown} source={source} profile={{ reread: edit.read, rereading: edit.reading, editReason: undefined }} />
        <LastSave last={last} sourceLabel={source.label} />
        <PersonaFormStrips edit={edit} source={source} draft={last.draft} />
        <PersonaForm
          values={changed.values}
          title={title}
          held={{ persona: shown, source, changed: changed.parts, section, writable }}
          sourceLabel={source.label}
          rail={<PersonaFormSource persona={shown} source={source} edit={edit} />}
          onSubmit={() => void saving.save()}
        />
        {!saved && (
          <PersonaFormUnsaved
            saving={saving}
            changed={changed}
            guard={{
              ...guard,
              leave: () => {
                holdPlace(shown.id, "form", trigger);
                guard.leave();
              },
            }}
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
