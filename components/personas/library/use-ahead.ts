"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Address, useUrlState } from "@/lib/client/url-state";

const SETTLED_MS = 400;
const HOLD_MS = 60;

type Url = ReturnType<typeof useUrlState>;
type Ahead = { q: string; over: string };

/** The address with what is typed: searched for at once, written once typing rests or the search is left. `busy`: the answer before is still on its way, so wait a moment for more letters. */
export function useAhead({ address: given, change: write }: Url, busy: { current: boolean }) {
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const over = given.q ?? "";
  if (ahead && ahead.over !== over) setAhead(null);
  const address: Address = useMemo(() => (ahead?.over === over ? { ...given, q: ahead.q } : given), [ahead, given, over]);

  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = useCallback(
    (q: string) => {
      clearTimeout(hold.current);
      const go = () => setAhead({ q: q.trim(), over });
      if (busy.current) hold.current = setTimeout(go, HOLD_MS);
      else go();
    },
    [busy, over],
  );
  useEffect(() => () => clearTimeout(hold.current), []);

  useEffect(() => {
    if (!ahead) return;
    const settle = () => write({ q: ahead.q }, { replace: ahead.over !== "" });
    const timer = setTimeout(settle, SETTLED_MS);
    window.addEventListener("focusout", settle);
    window.addEventListener("pagehide", settle);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focusout", settle);
      window.removeEventListener("pagehide", settle);
    };
  }, [ahead, write]);

  const change = useCallback<Url["change"]>((changes, how) => write({ ...(ahead && { q: ahead.q }), ...changes }, how), [ahead, write]);
  return { address, change, search };
}
