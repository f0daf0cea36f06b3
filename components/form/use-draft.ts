"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Draft, dropDraft, readDrafts, sweepDrafts, writeDraft } from "@/lib/client/draft";
import { holdOpen, openSessions } from "@/lib/client/draft-alive";
import { draftParts, withDraft } from "@/lib/client/draft-since";
import { useFormBase } from "./form-base";
import { useDraftWriting } from "./use-draft-writing";

/** A tab that was just closed or reloaded may still count as open. */
const AGAIN_MS = 1_000;

export type DraftOffer = ReturnType<typeof useDraft>;

/** Keeps what is typed on this device and offers what earlier visits left, one after the other; it never puts it into the form by itself. */
export function useDraft(key: string) {
  const { form, read, fields, base } = useFormBase();
  const [session] = useState(() => `${Date.now()}-${Math.random().toString(36).slice(2)}`);
  const [left, setLeft] = useState<readonly Draft[]>([]);
  /** Put into this form, by session; true when all of it went in. They stay until what they became is kept or saved. */
  const taken = useRef(new Map<string, boolean>());
  const forget = useCallback(
    (which: (whole: boolean) => boolean) => {
      for (const [one, whole] of taken.current) if (which(whole)) dropDraft(key, one);
    },
    [key],
  );
  const writing = useDraftWriting(key, session, () => forget((whole) => whole));

  useEffect(() => holdOpen(session), [session]);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<boolean> => {
      const open = await openSessions().catch(() => new Set<string>());
      const found = readDrafts(key).filter((draft) => draft.session !== session && !taken.current.has(draft.session));
      if (!gone) setLeft(found.filter((draft) => !open.has(draft.session)));
      return found.some((draft) => open.has(draft.session));
    };
    sweepDrafts(Date.now());
    void look().then((again) => again && setTimeout(() => gone || void look(), AGAIN_MS));
    return () => {
      gone = true;
    };
  }, [key, session]);

  const [waiting, held] = useMemo(() => {
    const isMoot = (draft: Draft) => draftParts(fields, draft, base, base).length === 0 && !draft.loose?.length;
    return [left.filter((draft) => !isMoot(draft)), left.filter(isMoot)];
  }, [left, fields, base]);
  useEffect(() => {
    for (const draft of held) dropDraft(key, draft.session);
  }, [key, held]);

  const without = (draft: Draft) => setLeft((all) => all.filter((one) => one.session !== draft.session));
  const take = (draft: Draft) => {
    const parts = draftParts(fields, draft, base, read());
    taken.current.set(draft.session, !draft.loose?.length && parts.every(({ how }) => how !== "here"));
    without(draft);
    const values = withDraft(read(), parts);
    for (const name of new Set(parts.map(({ path }) => path[0]))) form.setValue(name, values[name] ?? null);
    return parts;
  };
  /** What is returned brings it back. */
  const throwAway = (draft: Draft) => {
    dropDraft(key, draft.session);
    without(draft);
    return () => {
      writeDraft(key, draft);
      setLeft((all) => [draft, ...all]);
    };
  };
  const { finish: end } = writing;
  /** It was saved: nothing is left to keep. */
  const finish = useCallback(() => {
    end();
    forget(() => true);
  }, [end, forget]);
  return { offered: waiting[0], more: Math.max(0, waiting.length - 1), take, throwAway, finish };
}
