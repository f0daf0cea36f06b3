"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Draft, dropDraft, readDrafts, writeDraft } from "@/lib/client/draft";
import type { JsonObject } from "@/lib/model/json";
import type { Part } from "@/lib/model/parts";

const CALM_MS = 500;

const only = (values: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

type Typed = { base: JsonObject; values: JsonObject; parts: readonly Part[] };

/** Keeps what is typed on this device, half a second behind, and offers what an earlier visit left; it never puts it into the form by itself. */
export function useDraft(key: string, { base, values, parts }: Typed) {
  const [session] = useState(() => `${Date.now()}-${Math.random().toString(36).slice(2)}`);
  const [offered, setOffered] = useState<Draft>();
  const over = useRef(false);
  useEffect(() => setOffered(readDrafts(key).find((draft) => draft.session !== session)), [key, session]);

  const typed = useMemo(() => {
    const names = new Set<string>(parts.map(({ path }) => path[0]));
    return names.size === 0 ? null : { base: only(base, names), values: only(values, names) };
  }, [base, values, parts]);
  const flush = useCallback(() => {
    if (over.current) return;
    if (typed) writeDraft(key, { session, at: new Date().toISOString(), ...typed });
    else dropDraft(key, session);
  }, [key, session, typed]);
  useEffect(() => {
    const later = setTimeout(flush, CALM_MS);
    window.addEventListener("pagehide", flush);
    return () => {
      clearTimeout(later);
      window.removeEventListener("pagehide", flush);
    };
  }, [flush]);
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  }, [flush]);
  useEffect(() => () => last.current(), []);

  const throwAway = useCallback(() => {
    if (!offered) return;
    dropDraft(key, offered.session);
    setOffered(readDrafts(key).find((draft) => draft.session !== session));
  }, [key, offered, session]);
  /** It was saved: nothing is left to keep. */
  const finish = useCallback(() => {
    over.current = true;
    dropDraft(key, session);
  }, [key, session]);
  return { offered, throwAway, finish };
}
