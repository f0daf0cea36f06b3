"use client";

import { FileClock } from "lucide-react";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { notify } from "@/components/ui/toast";
import { useNow } from "@/lib/client/clock";
import { changedSince, draftParts } from "@/lib/client/draft-since";
import { formatDateTime, plural, relativeTime } from "@/lib/client/format";
import { DraftDialog } from "./draft-dialog";
import { sinceWords } from "./draft-words";
import { focusPart } from "./focus-part";
import { useFormBase } from "./form-base";
import type { DraftOffer } from "./use-draft";
import { partId } from "./use-part";

type Props = {
  draft: DraftOffer;
  sourceLabel: string;
  /** Who changed it in the source last, and when. */
  last?: { by: string | null; at: string | null };
};

/** Offers what an earlier visit left on this device, and says what changed in the source since. */
export function DraftStrip({ draft: { offered, more, take, throwAway }, sourceLabel, last }: Props) {
  const { fields, base } = useFormBase();
  const [open, setOpen] = useState(false);
  const now = useNow();
  if (!offered) return null;
  const parts = draftParts(fields, offered, base, base);
  const count = parts.length + (offered.loose?.length ?? 0);
  const since = sinceWords(changedSince(fields, offered, base), sourceLabel, offered.at, last);
  const age = relativeTime(offered.at, now);
  const close = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  const put = () => {
    const [first] = take(offered);
    announce(`The draft is in the form: ${plural(parts.length, "change")}`);
    if (first) setTimeout(() => focusPart(partId(first.path)), 100);
  };
  const drop = () => {
    const back = throwAway(offered);
    notify({ tone: "plain", title: "Draft thrown away", description: `Typed ${age}`, action: { label: "Undo", onPress: back } });
    document.getElementById("main")?.focus({ preventScroll: true });
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
            <Button variant="quiet" onClick={drop}>
              Throw it away
            </Button>
          </>
        }
      >
        <b title={formatDateTime(offered.at)}>A draft from this device, {age},</b> holds {plural(count, "change")} that never reached{" "}
        {sourceLabel}. It is not in the form below.
        {since && ` ${since}`}
        {more > 0 && ` ${plural(more, "older draft")} after this one.`}
      </Strip>
      {open && (
        <DraftDialog
          draft={offered}
          since={since}
          sourceLabel={sourceLabel}
          onClose={() => setOpen(false)}
          onTake={close(put)}
          onThrowAway={close(drop)}
        />
      )}
    </>
  );
}
