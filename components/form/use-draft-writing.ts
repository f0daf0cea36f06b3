"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { notify } from "@/components/ui/toast";
import { dropDraft, type NotKept, writeDraft } from "@/lib/client/draft";
import { keeper } from "@/lib/client/draft-keeper";
import { noteKept } from "@/lib/client/draft-kept";
import { marksOf } from "@/lib/client/draft-since";
import { onKeepDrafts } from "@/lib/client/keep-draft";
import type { JsonObject } from "@/lib/model/json";
import { changedParts } from "@/lib/model/parts";
import { useFormBase } from "./form-base";

const only = (values: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

const REASONS: Record<NotKept, string> = {
  full: "The room that this browser gives Personary is used up.",
  forbidden: "This browser lets Personary store nothing.",
};
const SAID_MS = 20_000;

function tell(why: NotKept | undefined): void {
  if (!noteKept(why) || why === undefined) return;
  notify({
    tone: "plain",
    title: "No draft can be kept on this device",
    description: `${REASONS[why]} Save before you leave this page.`,
    timeout: SAID_MS,
  });
}

/** Keeps what is typed in this form: with the first key, four times a second while typing, and whenever the page may go. `kept` is called after every write that succeeded. */
export function useDraftWriting(key: string, session: string, kept: () => void): { finish: () => void } {
  const { form, read, fields, base, broken } = useFormBase();
  const over = useRef(false);
  const from = useRef({ base, marks: {} as Record<string, string> });
  const after = useRef(kept);
  useLayoutEffect(() => {
    after.current = kept;
  });
  const write = useCallback(() => {
    if (over.current) return;
    const [values, { base: was, marks }] = [read(), from.current];
    const names = new Set<string>(changedParts(fields, was, values).map(({ path }) => path[0]));
    const loose = [...broken.values()].flatMap(({ label, text }) => (text.trim() === "" ? [] : [{ label, text }]));
    if (names.size === 0 && loose.length === 0) dropDraft(key, session);
    else {
      const draft = { session, at: new Date().toISOString(), base: only(was, names), values: only(values, names), marks, loose };
      const why = writeDraft(key, draft);
      tell(why);
      if (why) return;
    }
    after.current();
  }, [key, session, read, fields, broken]);
  const keep = useMemo(() => keeper(write), [write]);
  useLayoutEffect(() => {
    from.current = { base, marks: marksOf(fields, base) };
    write();
  }, [base, fields, write]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: keep.typed }), [form, keep]);
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && keep.flush();
    const input = () => setTimeout(() => broken.size > 0 && keep.typed());
    window.addEventListener("pagehide", keep.flush);
    document.addEventListener("visibilitychange", hidden);
    document.addEventListener("input", input);
    const forgetKeeping = onKeepDrafts(keep.flush);
    return () => {
      forgetKeeping();
      window.removeEventListener("pagehide", keep.flush);
      document.removeEventListener("visibilitychange", hidden);
      document.removeEventListener("input", input);
      keep.flush();
    };
  }, [keep, broken]);
  const finish = useCallback(() => {
    over.current = true;
    dropDraft(key, session);
  }, [key, session]);
  return { finish };
}
