"use client";

import { useEffect } from "react";
import { DraftStrip } from "@/components/form/draft-strip";
import { useChanged } from "@/components/form/use-changed";
import { useDraft } from "@/components/form/use-draft";
import type { PersonaForm as FormState } from "@/components/form/use-persona-form";
import type { Save } from "@/components/form/use-save";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { useHotkeys } from "@/lib/client/hotkeys";
import { useLeaveGuard } from "@/lib/client/leave-guard";
import { isEmpty } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import { PersonaForm } from "./persona-form";
import type { CreateProps } from "./persona-form-create";
import { PersonaFormPlace } from "./persona-form-place";
import { PersonaFormTarget } from "./persona-form-target";
import { PersonaFormUnsaved } from "./persona-form-unsaved";
import { SourceBadge } from "./source-badge";

type Props = CreateProps & {
  form: FormState;
  saving: Save;
  made: Persona | undefined;
  placeError: string | undefined;
  onLeave: () => void;
};

export function PersonaFormCreateBody({
  targets,
  target,
  scope,
  draftKey,
  refocus,
  onConnection,
  onScope,
  form,
  saving,
  made,
  placeError,
  onLeave,
}: Props) {
  const { source, connection } = target;
  const changed = useChanged();
  const dirty = changed.parts.length > 0 && !made;
  const guard = useLeaveGuard(dirty);
  const draft = useDraft(draftKey, { base: form.base, ...changed });
  const { finish } = draft;
  const { goTo } = guard;
  useEffect(() => {
    if (!made) return;
    finish();
    notify({ title: `Saved in ${source.label}`, description: made.name });
    goTo(`/personas/${made.id}`);
  }, [made, finish, goTo, source.label]);
  const leave = () => (dirty ? guard.ask("/") : onLeave());
  useHotkeys({ Escape: leave });
  const name = changed.values.name;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Everyone", href: "/" }, { label: "New persona" }]}
        actions={
          <Button variant="quiet" kbd="Esc" onClick={leave}>
            Leave
          </Button>
        }
      />
      <Sheet>
        {draft.offered && (
          <DraftStrip
            draft={draft.offered}
            sourceLabel={source.label}
            onThrowAway={draft.throwAway}
            onTake={({ values }) => {
              const typed = Object.fromEntries(Object.entries(changed.values).filter(([, value]) => !isEmpty(value)));
              form.adopt(form.base, { ...values, ...typed });
              draft.throwAway();
            }}
          />
        )}
        <PersonaFormTarget targets={targets} target={target} refocus={refocus} onChoose={onConnection}>
          {source.place.offeredOnCreate && <PersonaFormPlace target={target} scope={scope} error={placeError} onChoose={onScope} />}
        </PersonaFormTarget>
        <PersonaForm
          values={changed.values}
          title="New persona"
          facts={<SourceBadge source={source.id} place={connection.label === source.label ? undefined : connection.label} />}
          sourceLabel={source.label}
          onSubmit={() => void saving.save()}
        />
        {!made && (
          <PersonaFormUnsaved
            saving={saving}
            changed={changed}
            guard={guard}
            name={typeof name === "string" && name.trim() !== "" ? name : "The new persona"}
            sourceLabel={source.label}
            saveLabel={`Save to ${source.label}`}
            onDiscard={() => form.adopt({}, {})}
          />
        )}
      </Sheet>
    </>
  );
}
