"use client";

import { CircleCheck, LoaderCircle } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { sentence } from "@/lib/client/format";
import { useAsking } from "./use-asking";
import type { LastSave as Last } from "./use-last-save";

type Props = { last: Last; sourceLabel: string /** Leads to what a create made. */; onOpen?: (id: string) => void };

/** Says how a save ended whose page went before the answer came. */
export function LastSave({ last, sourceLabel, onOpen }: Props) {
  const { open, end, settle, close } = last;
  if (open) return <Asking saveKey={open.key} sourceLabel={sourceLabel} onEnd={settle} />;
  if (end?.state === "saved")
    return (
      <Strip
        tone="accent"
        live
        icon={<CircleCheck aria-hidden />}
        action={
          <>
            {onOpen && <Button onClick={() => onOpen(end.persona.id)}>Open it</Button>}
            <Button variant="quiet" onClick={close}>
              Close
            </Button>
          </>
        }
      >
        <b>
          {end.persona.name} was saved in {sourceLabel}.
        </b>{" "}
        That save was on its way when its page closed.
      </Strip>
    );
  if (end?.state === "failed")
    return (
      <Strip
        tone="danger"
        live
        action={
          <Button variant="quiet" onClick={close}>
            Close
          </Button>
        }
      >
        <b>The last save did not reach {sourceLabel}.</b> {sentence(end.detail)} It was on its way when its page closed; what you typed is
        in the draft.
      </Strip>
    );
  return null;
}

function Asking({ saveKey, sourceLabel, onEnd }: { saveKey: string; sourceLabel: string; onEnd: Last["settle"] }) {
  const { unreachable } = useAsking(saveKey, onEnd);
  return (
    <Strip tone="caution" live icon={<LoaderCircle aria-hidden className="animate-spin" />}>
      <b>A save to {sourceLabel} was on its way when its page closed.</b>{" "}
      {unreachable ? "Waiting for Personary to answer…" : "Asking how it ended…"}
    </Strip>
  );
}
