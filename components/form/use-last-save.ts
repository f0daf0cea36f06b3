"use client";

import { useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/client/draft";
import { closeSave, type OpenSave, readOpenSaves } from "@/lib/client/open-saves";
import type { SaveEnd } from "@/lib/client/save-result";
import { isEmpty, sameValue } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import type { DraftOffer } from "./use-draft";

/** How a save ended that was on its way when an earlier page of this form went. */
export type LastSave = {
  /** To be asked for. */
  open: OpenSave | undefined;
  end: Exclude<SaveEnd, { state: "open" }> | undefined;
  settle: (end: SaveEnd) => void;
  close: () => void;
  /** The drafts on offer; none while nobody knows whether they were saved. */
  draft: DraftOffer;
};

/** A draft that holds nothing but what was saved is not offered again. `onArrived`: the source holds it since this page was opened. */
export function useLastSave(form: string, draft: DraftOffer, onArrived?: () => void): LastSave {
  const [open, setOpen] = useState<OpenSave>();
  const [end, setEnd] = useState<LastSave["end"]>();
  useEffect(() => setOpen(readOpenSaves(form)[0]), [form]);
  const { offered } = draft;
  const drop = useRef(draft.throwAway);
  useEffect(() => {
    drop.current = draft.throwAway;
  });
  const made = end?.state === "saved" ? end.persona : undefined;
  useEffect(() => {
    if (made && offered && holds(made, offered)) drop.current(offered);
  }, [made, offered]);
  const settle = (found: SaveEnd) => {
    if (!open || found.state === "open") return;
    if (found.state !== "never") closeSave(form, open.key);
    setOpen(undefined);
    setEnd(found);
    if (found.state === "saved") onArrived?.();
  };
  return { open, end, settle, close: () => setEnd(undefined), draft: open ? { ...draft, offered: undefined } : draft };
}

const holds = ({ values }: Persona, draft: Draft): boolean =>
  Object.entries(draft.values).every(([name, value]) => (isEmpty(value) && isEmpty(values[name])) || sameValue(value, values[name]));
