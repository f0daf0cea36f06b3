"use client";

import { useEffect, useRef, useState } from "react";

const DELAY_MS = 400;
const GAP_PX = 6;
const EDGE_PX = 8;

type Tip = { words: string; box: DOMRect };

/** One layer for the page: shows the `data-tip` of what is hovered or focused by keyboard. Esc hides it. The thing needs a name of its own. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const over = (event: Event, delay: number) => {
      if (!(event.target instanceof Element) || bubble.current?.contains(event.target)) return;
      const holder = event.target.closest<HTMLElement>("[data-tip]");
      hide();
      if (holder)
        timer = setTimeout(
          () => holder.isConnected && setTip({ words: holder.dataset.tip ?? "", box: holder.getBoundingClientRect() }),
          delay,
        );
    };
    const hovered = (event: PointerEvent) => event.pointerType === "mouse" && over(event, DELAY_MS);
    const focused = (event: FocusEvent) => event.target instanceof Element && event.target.matches(":focus-visible") && over(event, 0);
    const pressed = (event: KeyboardEvent) => event.key === "Escape" && hide();
    const listen = new AbortController();
    const { signal } = listen;
    document.addEventListener("pointerover", hovered, { signal });
    document.addEventListener("focusin", focused, { signal });
    document.addEventListener("focusout", hide, { signal });
    document.addEventListener("pointerdown", hide, { signal });
    document.addEventListener("keydown", pressed, { signal });
    document.addEventListener("scroll", hide, { signal, capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      listen.abort();
    };
  }, []);
  useEffect(() => {
    const own = bubble.current;
    if (!own || !tip) return;
    const { width, height } = own.getBoundingClientRect();
    const left = Math.min(Math.max(EDGE_PX, tip.box.left + tip.box.width / 2 - width / 2), window.innerWidth - width - EDGE_PX);
    const above = tip.box.top - height - GAP_PX;
    own.style.transform = `translate(${Math.round(left)}px, ${Math.round(above < EDGE_PX ? tip.box.bottom + GAP_PX : above)}px)`;
  }, [tip]);
  if (!tip) return null;
  return (
    <div ref={bubble} aria-hidden className="fixed top-0 left-0 z-90 max-w-72 rounded-md bg-ink px-2 py-1 text-sm text-surface">
      {tip.words}
    </div>
  );
}
