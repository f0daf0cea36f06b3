"use client";

import { Trash2, Undo2 } from "lucide-react";
import { byWords, leftWords } from "@/components/bin/bin-words";
import { Freshness } from "@/components/personas/freshness";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { useNow } from "@/lib/client/clock";
import { relativeTime, sentence } from "@/lib/client/format";
import { BIN_DAYS } from "@/lib/model/bin-days";
import type { ProfilePersona } from "./profile-persona";
import { useReturnHere } from "./use-return-here";

/** When it was deleted, by whom, until when it can come back, and the way back. */
export function DeletedStrip({ persona, source }: { persona: ProfilePersona; source: string }) {
  const now = useNow();
  const { entry, isError, busy, reason, bringBack } = useReturnHere(persona.id);
  const at = entry?.deletedAt ?? persona.changedAt;
  const by = entry ? byWords(entry, source) : `in ${source}`;
  const until = entry?.until ?? (entry === undefined && at !== null && !isError ? laterBy(at, BIN_DAYS) : undefined);
  const back = entry !== null && !isError && (
    <Button size="sm" icon={<Undo2 aria-hidden />} busy={busy} reason={reason} onClick={() => void bringBack()}>
      {busy ? "On its way" : "Put back"}
    </Button>
  );
  return (
    <Strip tone="danger" icon={<Trash2 aria-hidden />} action={back}>
      <span suppressHydrationWarning>
        Deleted {by}
        {at !== null && ` ${relativeTime(at, now)}`}.
      </span>{" "}
      {until && !entry?.reason && (
        <span suppressHydrationWarning>
          It can be put back until <Freshness at={until} as="date" className="!inline !align-baseline !text-ink" />, for{" "}
          {leftWords(until, now)}.
        </span>
      )}
      {entry?.reason && `It cannot be put back: ${sentence(entry.reason)}`}
      {entry === null && `It can no longer be put back: that goes for ${BIN_DAYS} days.`}
      {isError && "Whether it can be put back could not be read."} What you see is how it was last read.
    </Strip>
  );
}

/** What the bin will most likely say, so that nothing moves when it does. */
const laterBy = (iso: string, days: number): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString();
