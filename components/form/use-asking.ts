"use client";

import { useEffect, useRef, useState } from "react";
import { askSave, type SaveEnd } from "@/lib/client/save-result";
import { AppError } from "@/lib/model/app-error";

const FIRST_MS = 400;
const STEP = 1.6;
const MAX_MS = 6_000;

/** Asks how a save ended until that is known, less and less often, and at once when the network is back. Errors that asking again cannot mend end it as well. */
export function useAsking(key: string, onEnd: (end: SaveEnd) => void): { unreachable: boolean } {
  const [unreachable, setUnreachable] = useState(false);
  const told = useRef(onEnd);
  useEffect(() => {
    told.current = onEnd;
  });
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (ms: number) => {
      timer = setTimeout(() => void ask(Math.min(MAX_MS, ms * STEP)), ms);
    };
    const ask = async (nextMs: number) => {
      try {
        const end = await askSave(key, stop.signal);
        setUnreachable(false);
        if (end.state !== "open") return told.current(end);
      } catch (error) {
        if (stop.signal.aborted) return;
        const refused = error instanceof AppError && (error.code === "unauthenticated" || error.code === "forbidden") ? error : undefined;
        if (refused) return told.current({ state: "failed", code: refused.code, detail: refused.message });
        setUnreachable(true);
      }
      if (!stop.signal.aborted) later(nextMs);
    };
    const back = () => {
      clearTimeout(timer);
      later(FIRST_MS);
    };
    window.addEventListener("online", back);
    later(FIRST_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
      window.removeEventListener("online", back);
    };
  }, [key]);
  return { unreachable };
}
