"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { landingAt, pull, scrollerOf } from "./landing";

const SLACK = 4;

type Options = { box: RefObject<HTMLElement | null>; count: number; move: (from: number, to: number) => void };
type Held = { from: number; to: number };
type Drag = Held & {
  startY: number;
  y: number;
  lifted: boolean;
  grip: Element;
  scroller: Element | undefined;
  pointer: number;
  frame: number;
};

export type Grip = {
  down: (event: PointerEvent, at: number) => void;
  moved: (event: PointerEvent) => void;
  up: (event: PointerEvent) => void;
  press: (event: KeyboardEvent, at: number) => void;
};

/** Rows (`[data-row]` in the box) that a grip moves by mouse, finger, pen or arrow keys; Escape puts a held row back. Its functions stay the same. */
export function useReorder({ box, count, move }: Options): { held: Held | undefined; grip: Grip } {
  const [held, setHeld] = useState<Held>();
  const drag = useRef<Drag>(undefined);
  const now = useRef({ count, move });
  useLayoutEffect(() => {
    now.current = { count, move };
  });

  const made = useMemo(() => {
    const end = (drop: boolean) => {
      const was = drag.current;
      if (!was) return;
      drag.current = undefined;
      cancelAnimationFrame(was.frame);
      window.removeEventListener("keydown", putBack, true);
      if (was.grip.hasPointerCapture(was.pointer)) was.grip.releasePointerCapture(was.pointer);
      setHeld(undefined);
      if (!was.lifted) return;
      if (drop && was.to !== was.from) now.current.move(was.from, was.to);
      else announce(`Stays at ${was.from + 1}`);
    };
    const putBack = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    const step = () => {
      const is = drag.current;
      if (!is || !box.current) return;
      if (is.lifted) {
        is.scroller ??= scrollerOf(box.current);
        is.scroller.scrollBy(0, pull(is.y, window.innerHeight));
        const rows = [...box.current.querySelectorAll(":scope > [data-row]")];
        const to = landingAt(rows, is.from, is.y);
        if (to !== is.to) {
          is.to = to;
          setHeld({ from: is.from, to });
          announce(`Would land at ${to + 1} of ${now.current.count}`);
        }
      }
      is.frame = requestAnimationFrame(step);
    };
    const grip: Grip = {
      down: (event, at) => {
        if (event.button !== 0 || !event.isPrimary || drag.current) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        window.addEventListener("keydown", putBack, true);
        const { clientY: y, pointerId: pointer, currentTarget } = event;
        const still = { startY: y, y, lifted: false, grip: currentTarget, scroller: undefined, pointer };
        drag.current = { ...still, from: at, to: at, frame: requestAnimationFrame(step) };
      },
      moved: (event) => {
        const is = drag.current;
        if (!is || event.pointerId !== is.pointer) return;
        is.y = event.clientY;
        if (is.lifted || Math.abs(is.y - is.startY) < SLACK) return;
        is.lifted = true;
        setHeld({ from: is.from, to: is.from });
        announce(`Holding ${is.from + 1} of ${now.current.count}`);
      },
      up: (event) => {
        const is = drag.current;
        if (!is || event.pointerId !== is.pointer) return;
        if (is.lifted && event.type === "pointerup" && box.current)
          is.to = landingAt([...box.current.querySelectorAll(":scope > [data-row]")], is.from, event.clientY);
        end(event.type === "pointerup");
      },
      press: (event, at) => {
        const { count: all, move: go } = now.current;
        const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all - 1 }[event.key];
        if (to === undefined || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        if (to >= 0 && to < all) go(at, to);
        else announce(to < 0 ? "First already" : "Last already");
      },
    };
    return { grip, end };
  }, [box]);
  useEffect(() => () => made.end(false), [made]);
  return { held, grip: made.grip };
}

/** Where the place of landing shows on a row. */
export const landingOn = (at: number, held: Held | undefined): "before" | "after" | undefined =>
  held === undefined || held.from === held.to || held.to !== at ? undefined : held.to < held.from ? "before" : "after";
