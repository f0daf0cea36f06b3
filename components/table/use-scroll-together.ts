"use client";

import { type RefObject, useLayoutEffect } from "react";

/** Scrollers that move sideways as one: the head that stays on screen, the rows, and the bar under them. Says on `frame` whether there is anything to scroll and whether it was. */
export function useScrollTogether(frame: RefObject<HTMLElement | null>, scrollers: readonly RefObject<HTMLElement | null>[]): void {
  useLayoutEffect(() => {
    const held = scrollers.flatMap(({ current }) => (current ? [current] : []));
    const lead = held[0];
    const outer = frame.current;
    if (!lead || !outer) return;
    const look = () => {
      outer.toggleAttribute("data-moved", lead.scrollLeft > 0);
      outer.toggleAttribute("data-wide", lead.scrollWidth > lead.clientWidth + 1);
    };
    const together = (event: Event) => {
      const from = event.currentTarget;
      if (!(from instanceof HTMLElement)) return;
      for (const other of held) if (other !== from && other.scrollLeft !== from.scrollLeft) other.scrollLeft = from.scrollLeft;
      look();
    };
    const sizes = new ResizeObserver(look);
    for (const scroller of held) scroller.addEventListener("scroll", together, { passive: true });
    for (const element of [lead, lead.firstElementChild]) if (element) sizes.observe(element);
    look();
    return () => {
      sizes.disconnect();
      for (const scroller of held) scroller.removeEventListener("scroll", together);
    };
  }, [frame, scrollers]);
}
