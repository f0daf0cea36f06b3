"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

const EDGE_PX = 24;
/** The button at the strip's end stands above what scrolls under it. */
const END_PX = 64;

/** Scrolls the strip alone, never the page, so that the current tab is seen whole. */
export function useCurrentInSight(current: string | undefined): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `current` is what moves the mark that is looked for
  useLayoutEffect(() => {
    const box = strip.current;
    const tab = box?.querySelector<HTMLElement>("[aria-current=page]")?.parentElement;
    if (!box || !tab) return;
    const [from, to] = [tab.offsetLeft - EDGE_PX, tab.offsetLeft + tab.offsetWidth + END_PX];
    if (from < box.scrollLeft) box.scrollLeft = from;
    else if (to > box.scrollLeft + box.clientWidth) box.scrollLeft = to - box.clientWidth;
  }, [current]);
  return strip;
}
