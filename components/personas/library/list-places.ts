"use client";

import { useLayoutEffect, useState } from "react";
import { type BlockMemory, newBlockMemory } from "@/components/table/block-memory";

const KEPT = 8;
const BACK_MS = 3_000;

const places = new Map<string, BlockMemory & { top: number }>();
let traversedAt = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") {
  window.addEventListener("popstate", () => {
    traversedAt = performance.now();
  });
}

/** What is remembered of a list while it is away, so that Back finds it where it was: its blocks and how far it was scrolled. */
export function usePlace(key: string): BlockMemory {
  const [place] = useState(() => (isBack() ? places.get(key) : undefined) ?? { ...newBlockMemory(), top: 0 });
  useLayoutEffect(() => {
    if (isBack() && place.top > 0 && window.scrollY !== place.top) window.scrollTo({ top: place.top, behavior: "instant" });
  }, [place]);
  useLayoutEffect(() => {
    const see = () => {
      place.top = window.scrollY;
    };
    window.addEventListener("scrollend", see);
    window.addEventListener("click", see, { capture: true });
    return () => {
      window.removeEventListener("scrollend", see);
      window.removeEventListener("click", see, { capture: true });
      places.delete(key);
      places.set(key, place);
      for (const old of [...places.keys()].slice(0, -KEPT)) places.delete(old);
    };
  }, [key, place]);
  return place;
}

const isBack = (): boolean => typeof window !== "undefined" && performance.now() - traversedAt < BACK_MS;
