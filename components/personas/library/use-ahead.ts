"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Address, useUrlState } from "@/lib/client/url-state";
import { type Ahead, landed } from "./ahead";

const SETTLED_MS = 400;
const HOLD_MS = 60;

type Url = ReturnType<typeof useUrlState>;

/** The address with what is typed: searched for at once, written once typing rests or the search is left. `busy`: the answer before is still on its way, so wait a moment for more letters. */
export function useAhead({ address: given, change: write }: Url, busy: { current: boolean }) {
  const over = given.q ?? "";
  const [held, setHeld] = useState<Ahead | null>(null);
  const ahead = landed(held, over);
  if (ahead !== held) setHeld(ahead);
  const q = ahead?.q;
  const address: Address = useMemo(() => (q === undefined ? given : { ...given, q }), [q, given]);

  const now = useRef(over);
  useEffect(() => {
    now.current = over;
  });
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = useCallback(
    (text: string) => {
      clearTimeout(hold.current);
      const go = () => setHeld((before) => ({ q: text.trim(), over: before?.over ?? now.current, wrote: before?.wrote }));
      if (busy.current) hold.current = setTimeout(go, HOLD_MS);
      else go();
    },
    [busy],
  );
  useEffect(() => () => clearTimeout(hold.current), []);

  useEffect(() => {
    if (!ahead || ahead.wrote === ahead.q) return;
    const settle = () => {
      setHeld({ ...ahead, wrote: ahead.q });
      if (ahead.q !== ahead.over) write({ q: ahead.q }, { replace: ahead.over !== "" });
    };
    const timer = setTimeout(settle, SETTLED_MS);
    window.addEventListener("focusout", settle);
    window.addEventListener("pagehide", settle);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focusout", settle);
      window.removeEventListener("pagehide", settle);
    };
  }, [ahead, write]);

  const change = useCallback<Url["change"]>(
    (changes, how) => {
      clearTimeout(hold.current);
      write({ ...(q !== undefined && { q }), ...changes }, how);
    },
    [q, write],
  );
  return { address, change, search };
}
