"use client";

import { useEffect, useMemo } from "react";
import { DraftStrip } from "@/components/form/draft-strip";
import { LastSave } from "@/components/form/last-save";
import { useChanged } from "@/components/form/use-changed";
import { useDraft } from "@/components/form/use-draft";
import { useLastSave } from "@/components/form/use-last-save";
import type { PersonaForm as FormState } from "@/components/form/use-persona-form";
import type { Save } from "@/components/form/use-save";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { notify } from "@/components/ui/toast";
import { useHotkeys } from "@/lib/client/hotkeys";
import { useLeaveGuard } from "@/lib/client/leave-guard";
import { whenOnline } from "@/lib/client/online";
import { createForm } from "@/lib/client/persona-edit";
import { changedParts } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import { PasteWay } from "./paste/paste-way";
import { PersonaForm } from "./persona-form";
import type { CreateProps } from "./persona-form-create";
import { PersonaFormFrom } from "./persona-form-from";
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
  beginning,
  from,
  fromLabel,
  pasted,
  onPasted,
  onConnection,
  onScope,
  onEmpty,
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
  const draft = useDraft(draftKey);
  const last = useLastSave(createForm(connection.id), draft);
  const { finish } = draft;
  const { goTo } = guard;
  useEffect(() => {
    if (!made) return;
    finish();
    notify({ title: `Saved in ${source.label}`, description: made.name });
    return whenOnline(() => goTo(`/personas/${made.id}`));
  }, [made, finish, goTo, source.label]);
  const leave = () => (dirty ? guard.ask("/") : onLeave());
  useHotkeys({ Escape: leave });
  const name = changed.values.name;
  const all = useMemo(() => ({ ...changed, parts: changedParts(source.fields, {}, changed.values) }), [changed, source.fields]);
  const leaving = () => {
    finish();
    return { seed: form.base, values: form.read() };
  };
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
        <LastSave last={last} sourceLabel={source.label} onOpen={(id) => goTo(`/personas/${id}`)} />
        <DraftStrip draft={last.draft} sourceLabel={source.label} />
        {from && (
          <PersonaFormFrom
            from={from}
            carried={beginning.carried}
            sourceLabel={fromLabel}
            targetLabel={source.label}
            onEmpty={() => onEmpty(leaving())}
          />
        )}
        {beginning.left.length > 0 && (
          <Strip live>
            <b>{`${source.label} has no place for ${beginning.left.join(", ")}.`}</b> What you typed there is kept: choose the other
            connection again to see it.
          </Strip>
        )}
        <PersonaFormTarget
          targets={targets}
          target={target}
          refocus={refocus}
          onChoose={(id) => onConnection(id, leaving())}
          ways={
            <PasteWay
              form={form}
              source={source}
              connection={connection}
              scope={scope}
              pasted={pasted}
              onPasted={onPasted}
              onLeave={(href) => (dirty ? guard.ask(href) : goTo(href))}
            />
          }
        >
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
            changed={all}
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
