"use client";

import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";

/** Looks, when the page is returned to, whether the same person signed in elsewhere in this browser; answers the name of anybody else who did. */
export function useSignedInMeanwhile(id: string, onSame: () => void): string | undefined {
  const [other, setOther] = useState<string>();
  const same = useRef(onSame);
  useEffect(() => {
    same.current = onSame;
  });
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const now = await api.get<{ id: string; name: string }>("/api/me", {}, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      if (now?.id === id) return same.current();
      setOther(now?.name);
    };
    void look();
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      stop.abort();
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [id]);
  return other;
}
