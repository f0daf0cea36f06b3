"use client";

import { type PointerEvent, type RefObject, useRef } from "react";

const START_PX = 5;

type Drag = { id: string; x: number; pointer: number; on: boolean; to: number | undefined };

/** Headers (`data-column`, taken by their `data-grab`) are dragged to another place; `onPlace` gets the index among them. Touch scrolls instead. */
export function useColumnDrag(head: RefObject<HTMLElement | null>, onPlace: (id: string, index: number) => void) {
  const drag = useRef<Drag | null>(null);
  const headers = () => [...(head.current?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  const clean = () => {
    for (const header of headers()) {
      delete header.dataset.drop;
      delete header.dataset.dragged;
    }
  };
  const onPointerDown = (event: PointerEvent) => {
    const grabbed = event.target instanceof Element ? event.target.closest("[data-grab]")?.closest<HTMLElement>("[data-column]") : null;
    if (!grabbed || event.button !== 0 || event.pointerType === "touch") return;
    drag.current = { id: grabbed.dataset.column ?? "", x: event.clientX, pointer: event.pointerId, on: false, to: undefined };
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    if (!held || (!held.on && Math.abs(event.clientX - held.x) < START_PX)) return;
    if (!held.on) {
      held.on = true;
      head.current?.setPointerCapture(held.pointer);
    }
    const all = headers();
    const from = all.findIndex((header) => header.dataset.column === held.id);
    const over = all.findIndex((header) => {
      const { left, right } = header.getBoundingClientRect();
      return event.clientX >= left && event.clientX <= right;
    });
    clean();
    all[from]?.setAttribute("data-dragged", "");
    held.to = over < 0 || over === from ? undefined : over;
    if (held.to !== undefined) all[held.to]?.setAttribute("data-drop", held.to > from ? "after" : "before");
  };
  const end = (place: boolean) => {
    const held = drag.current;
    drag.current = null;
    clean();
    if (place && held?.to !== undefined) onPlace(held.id, held.to);
  };
  return { onPointerDown, onPointerMove, onPointerUp: () => end(true), onPointerCancel: () => end(false) };
}
