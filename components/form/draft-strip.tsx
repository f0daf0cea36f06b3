"use client";

import { FileClock } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Strip } from "@/components/ui/strip";
import { useMounted, useNow } from "@/lib/client/clock";
import type { Draft } from "@/lib/client/draft";
import { formatDateTime, plural, relativeTime } from "@/lib/client/format";
import { changedParts } from "@/lib/model/parts";
import { ChangeList } from "./change-list";
import { useFormBase } from "./form-base";

type Props = { draft: Draft; sourceLabel: string; onTake: (draft: Draft) => void; onThrowAway: () => void };

/** Offers what an earlier visit left on this device. */
export function DraftStrip({ draft, sourceLabel, onTake, onThrowAway }: Props) {
  const { fields } = useFormBase();
  const [open, setOpen] = useState(false);
  const now = useNow();
  const mounted = useMounted();
  const parts = changedParts(fields, draft.base, draft.values);
  if (parts.length === 0 || !mounted) return null;
  const act = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  return (
    <>
      <Strip
        tone="accent"
        live
        icon={<FileClock aria-hidden />}
        action={
          <>
            <Button onClick={() => setOpen(true)}>Look at it</Button>
            <Button variant="quiet" onClick={onThrowAway}>
              Throw it away
            </Button>
          </>
        }
      >
        <b title={formatDateTime(draft.at)}>A draft from this device, {relativeTime(draft.at, now)},</b> holds{" "}
        {plural(parts.length, "change")} that never reached {sourceLabel}. It is not in the form below.
      </Strip>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="md"
        title={`A draft with ${plural(parts.length, "change")}`}
        description={`Typed ${relativeTime(draft.at, now)} on this device, marked against what it was typed over. Where you changed the same field since, the form keeps what you have now.`}
        foot={
          <>
            <DialogClose>Close</DialogClose>
            <Button variant="danger" onClick={act(onThrowAway)}>
              Throw it away
            </Button>
            <Button variant="primary" onClick={act(() => onTake(draft))}>
              Put it in the form
            </Button>
          </>
        }
      >
        <ChangeList parts={parts} before={draft.base} after={draft.values} />
      </Dialog>
    </>
  );
}
