"use client";

import { useEffect, useState } from "react";

/** Whole seconds left until then (milliseconds); 0 when it is over, or for 0. */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const tick = () => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    };
    const timer = setInterval(tick, 500);
    tick();
    return () => clearInterval(timer);
  }, [until]);
  return now === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
