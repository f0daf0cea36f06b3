"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { keepAtHand } from "@/components/form/at-hand";
import { DiffDialog } from "@/components/form/diff-dialog";
import { useFormBase } from "@/components/form/form-base";
import { LeaveDialog } from "@/components/form/leave-dialog";
import { SaveBar } from "@/components/form/save-bar";
import { SaveProblem } from "@/components/form/save-problem";
import type { useChanged } from "@/components/form/use-changed";
import type { Save } from "@/components/form/use-save";
import { useSaveShortcut } from "@/components/form/use-save-shortcut";
import { useWays } from "@/components/form/use-ways";
import { patient } from "@/components/ui/patient";
import { plural } from "@/lib/client/format";
import type { LeaveGuard } from "@/lib/client/leave-guard";

type Props = {
  saving: Save;
  changed: ReturnType<typeof useChanged>;
  guard: LeaveGuard;
  name: string;
  sourceLabel: string;
  saveLabel: string;
  reason?: string | undefined;
  onDiscard: () => void;
};

const SignInAgain = lazy(() => patient(() => import("@/components/auth/sign-in-again")));

/** Everything about work that is not saved: bar, problem, diff, and the questions before it is lost. */
export function PersonaFormUnsaved({ saving, changed, guard, name, sourceLabel, saveLabel, reason, onDiscard }: Props) {
  const { mode } = useFormBase();
  const [open, setOpen] = useState<"diff" | "discard">();
  const { parts } = changed;
  const { ways, retry: save, signInAs, decline, close: closeProblem } = useWays(saving, guard.goTo);
  useSaveShortcut(saving.busy || reason ? undefined : save);
  const { clear } = saving;
  useEffect(() => {
    if (parts.length === 0) clear();
  }, [parts.length, clear]);
  const dirty = parts.length > 0;
  useEffect(() => {
    if (dirty) keepAtHand();
  }, [dirty]);
  const close = (next: boolean) => !next && setOpen(undefined);
  return (
    <>
      {saving.problem !== undefined && (
        <SaveProblem {...ways} error={saving.problem} what={name} source={sourceLabel} onClose={closeProblem} />
      )}
      {signInAs && (
        <Suspense fallback={null}>
          <SignInAgain me={signInAs} after={`Then ${name} is saved to ${sourceLabel}.`} onDone={save} onClose={decline} />
        </Suspense>
      )}
      {parts.length > 0 && (
        <div data-unsaved className="contents">
          <SaveBar
            names={parts.map(({ field }) => field.label)}
            saveLabel={saveLabel}
            busyLabel={`Saving to ${sourceLabel}`}
            busy={saving.busy}
            reason={reason}
            onSave={save}
            onDiscard={() => setOpen("discard")}
            onDiff={mode === "update" ? () => setOpen("diff") : undefined}
          />
        </div>
      )}
      {open === "diff" && <DiffDialog open onOpenChange={close} sourceLabel={sourceLabel} onSave={save} />}
      <ConfirmDialog
        open={open === "discard"}
        onOpenChange={close}
        title={`Discard ${plural(parts.length, "change")}?`}
        description={
          mode === "update"
            ? `The form goes back to what ${sourceLabel} holds. The draft on this device goes too.`
            : "The form is emptied. The draft on this device goes too."
        }
        cancel="Keep editing"
        confirm="Discard"
        danger
        onConfirm={() => {
          setOpen(undefined);
          onDiscard();
        }}
      />
      <LeaveDialog guard={guard} count={parts.length} what={name} />
    </>
  );
}
