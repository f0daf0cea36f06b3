"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useMounted } from "./clock";

type Mark = { place: string; top: number };
/** `focus`: a selector of what shall be entered on the other side. */
type Held = { key: string; side: string; at: number; marks: Mark[]; focus: string | undefined; leaving: boolean };

const MARKED = "[data-place]";
/** The header that stays on top covers what is above. */
const EDGE_PX = 48;
/** Later than this it is another visit. */
const FRESH_MS = 8_000;

let held: Held | null = null;

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** What one is looking at: what holds the focus, then what is on screen from the top down, then what began above it. */
function marksNow(): Mark[] {
  const all = [...document.querySelectorAll<HTMLElement>(MARKED)].map((element) => ({
    place: element.dataset.place ?? "",
    top: topOf(element),
    focused: element.contains(document.activeElement),
  }));
  const seen = all.filter(({ top }) => top >= EDGE_PX && top < window.innerHeight);
  const above = all.filter(({ top }) => top < EDGE_PX).reverse();
  return [...seen.filter(({ focused }) => focused).reverse(), ...seen.filter(({ focused }) => !focused), ...above];
}

/** Now, because what is on screen may move before the page is left. */
export function holdPlace(key: string, side: string, focus?: string): void {
  held = { key, side, at: Date.now(), marks: marksNow(), focus, leaving: true };
}

const isFresh = (key: string): boolean => held?.key === key && Date.now() - held.at < FRESH_MS;

export function restorePlace(key: string): void {
  if (!isFresh(key)) return;
  for (const { place, top } of held?.marks ?? []) {
    const element = document.querySelector(`[data-place="${CSS.escape(place)}"]`);
    if (!element) continue;
    window.scrollBy({ top: topOf(element) - top, behavior: "instant" });
    return;
  }
}

const isLost = (): boolean => document.activeElement === document.body;

function enter(selector: string): void {
  for (const target of document.querySelectorAll<HTMLElement>(selector)) if (isLost()) target.focus({ preventScroll: true });
}

/**
 * Two sides of the same thing take turns on screen, such as a profile and its form: what is marked `data-place` stays where one was
 * looking at it, and focus goes to `focus` of the side one left, or to the sheet, but never nowhere.
 */
export function useHeldPlace(key: string, side: string, focus?: string): void {
  const [cameFromHere] = useState(useMounted());
  useLayoutEffect(() => {
    const isBack = isFresh(key) && held?.side !== side;
    if (isBack) restorePlace(key);
    if (isBack && held?.focus) enter(held.focus);
    if (cameFromHere) enter("#main");
  }, [key, side, cameFromHere]);
  const trigger = useRef(focus);
  useLayoutEffect(() => {
    trigger.current = focus;
  });
  useLayoutEffect(
    () => () => {
      if (isFresh(key) && held?.side === side && held.leaving) return;
      holdPlace(key, side, trigger.current);
      if (held) held.leaving = false;
    },
    [key, side],
  );
  useEffect(() => {
    window.history.scrollRestoration = "auto";
  }, []);
}
