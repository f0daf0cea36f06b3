"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { notify } from "@/components/ui/toast";
import { useEditing } from "@/lib/client/presence";
import { PresenceChip } from "./presence-chip";
import { besideWords } from "./presence-words";

const SAID_MS = 12_000;

/** For the pager's place above a form; undefined while nobody else edits. Whoever comes is told about once, in a notice that moves nothing. */
export function usePresenceChip(persona: string, dirty: boolean): ReactNode {
  const editors = useEditing(persona, dirty);
  const known = useRef(new Set<string>());
  useEffect(() => {
    const come = editors.filter(({ user }) => !known.current.has(user));
    for (const { user } of come) known.current.add(user);
    if (come.length === 0) return;
    const { what, so } = besideWords(editors, Date.now());
    notify({ tone: "plain", title: what, description: so, timeout: SAID_MS });
  }, [editors]);
  return editors.length > 0 ? <PresenceChip editors={editors} /> : undefined;
}
