"use client";

import { startTransition, useEffect, useState } from "react";

const FAST_PX_PER_MS = 1.5;
const SPAN_MS = 100;
const REST_MS = 100;

type Told = (fast: boolean) => void;

const listeners = new Set<Told>();
let fast = false;
let spanFrom = 0;
let spanTop = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

function tell(next: boolean): void {
  if (fast === next) return;
  fast = next;
  for (const listener of listeners) listener(next);
}

function scrolled(): void {
  const [now, top] = [performance.now(), window.scrollY];
  if (rest === undefined) [spanFrom, spanTop] = [now, top];
  else if (now - spanFrom >= SPAN_MS) {
    tell(Math.abs(top - spanTop) / (now - spanFrom) > FAST_PX_PER_MS);
    [spanFrom, spanTop] = [now, top];
  }
  clearTimeout(rest);
  rest = setTimeout(rested, REST_MS);
  document.documentElement.dataset.scrolling = "";
}

function rested(): void {
  rest = undefined;
  delete document.documentElement.dataset.scrolling;
  tell(false);
}

/** True while the page scrolls so fast that nobody can look at a picture. While it scrolls at all, `data-scrolling` is on the root element. */
export function useScrollsFast(): boolean {
  const [now, setNow] = useState(false);
  useEffect(() => {
    const told: Told = (next) => startTransition(() => setNow(next));
    if (listeners.size === 0) window.addEventListener("scroll", scrolled, { passive: true });
    listeners.add(told);
    return () => {
      listeners.delete(told);
      if (listeners.size === 0) window.removeEventListener("scroll", scrolled);
    };
  }, []);
  return now;
}
