"use client";

import { type PointerEvent, useRef } from "react";

/** Lines of a list (`data-place`) are dragged by their grips, by mouse or finger; `onPlace` gets the place of the line dropped on. */
export function useRowDrag(onPlace: (id: string, place: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const drag = useRef<{ id: string; to: number | undefined } | null>(null);
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
  const clean = () => {
    for (const line of lines()) {
      delete line.dataset.drop;
      delete line.dataset.dragged;
    }
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const all = lines();
    const own = event.currentTarget.closest<HTMLElement>("[data-place]");
    const from = own ? all.indexOf(own) : -1;
    const over = all.findIndex((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return event.clientY >= top && event.clientY <= bottom;
    });
    clean();
    own?.setAttribute("data-dragged", "");
    const target = over < 0 || over === from ? undefined : all[over];
    held.to = target && Number(target.dataset.place);
    target?.setAttribute("data-drop", over > from ? "after" : "before");
  };
  const end = (place: boolean) => {
    const held = drag.current;
    drag.current = null;
    clean();
    if (place && held?.to !== undefined) onPlace(held.id, held.to);
  };
  const grip = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { id, to: undefined };
    },
    onPointerMove: move,
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  });
  return { list, grip };
}
