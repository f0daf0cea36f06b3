"use client";

import { useEffect, useState } from "react";

const TICK_MS = 1_000;

/** Milliseconds, moving every second while `on`; null on the server and in the first render. */
export function useTicking(on: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    if (!on) return;
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
