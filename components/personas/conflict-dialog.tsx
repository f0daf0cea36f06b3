"use client";

import { useState } from "react";
import { useFormBase } from "@/components/form/form-base";
import { useSaveKey } from "@/components/form/use-save-key";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useNow } from "@/lib/client/clock";
import { relativeTime } from "@/lib/client/format";
import type { JsonObject } from "@/lib/model/json";
import { type Choice, decided, type Merge, type Reading as Readings } from "@/lib/model/merge";
import { pathKey } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import { ConflictClash } from "./conflict-clash";
import { ConflictMerged } from "./conflict-merged";
import { conflictWords, decidedWords } from "./conflict-words";

type Props = {
  merge: Merge;
  current: Persona;
  name: string;
  sourceLabel: string;
  onClose: () => void;
  /** The form's values after the choices; `save` sends them at once. */
  onDecide: (values: JsonObject, save: boolean) => void;
};

/** Somebody changed the same persona meanwhile: what merged, and a choice for what clashes. */
export function ConflictDialog({ merge, current, name, sourceLabel, onClose, onDecide }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const now = useNow();
  const key = useSaveKey();
  const { gap } = useFormBase();
  const choiceOf = (path: Readings["path"]) => choices[pathKey(path)];
  const open = merge.clashes.filter(({ path }) => choiceOf(path) === undefined).length;
  const who = current.changedBy ?? "Somebody";
  const save = () =>
    open === 0 &&
    onDecide(
      decided(merge, ({ path }) => choiceOf(path)),
      true,
    );
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="lg"
      title={`${who} changed ${name} while you were editing`}
      description={[conflictWords(sourceLabel, merge), gap].filter(Boolean).join(" ")}
      foot={
        <>
          <p className="me-auto text-sm text-muted" aria-live="polite">
            {decidedWords(open, merge.clashes.length)}
          </p>
          <Button variant="quiet" onClick={onClose}>
            Back to editing
          </Button>
          {merge.clashes.length > 0 && (
            <Button
              variant="danger"
              onClick={() =>
                onDecide(
                  decided(merge, () => "theirs"),
                  false,
                )
              }
            >
              Drop mine, take theirs
            </Button>
          )}
          <Button variant="primary" kbd={key} reason={open > 0 ? "Choose for every clashing field first." : undefined} onClick={save}>
            {merge.clashes.length > 0 ? "Save my choices" : `Save to ${sourceLabel}`}
          </Button>
        </>
      }
    >
      <div
        role="group"
        className="grid gap-4"
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== "s" || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          save();
        }}
      >
        {merge.clashes.map((clash, i) => (
          <ConflictClash
            key={pathKey(clash.path)}
            clash={clash}
            nth={`${i + 1} of ${merge.clashes.length}`}
            choice={choiceOf(clash.path)}
            theirs={[current.changedBy, current.changedAt && relativeTime(current.changedAt, now)].filter(Boolean).join(", ")}
            onChoose={(choice) => setChoices((held) => ({ ...held, [pathKey(clash.path)]: choice }))}
          />
        ))}
        <ConflictMerged merge={merge} />
      </div>
    </Dialog>
  );
}
