"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useRef } from "react";
import type { TickApi } from "@/components/table/use-ticks";
import { useHotkeys } from "@/lib/client/hotkeys";
import type { PersonaSummary } from "@/lib/model/persona";
import { firstInView, reveal } from "./reveal";

type Keys = {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  total: number;
  ticks: TickApi<PersonaSummary>;
  mayCreate: boolean;
};

const focused = () => document.activeElement?.closest<HTMLElement>("[data-persona]") ?? null;

/** `/` searches, J and K walk, Home and End go to the ends, X ticks (with Shift a range), C creates, Esc clears the ticks. Enter opens by itself: what is walked over is a link. */
export function useLibraryKeys({ list, search, total, ticks, mayCreate }: Keys): void {
  const router = useRouter();
  const aim = useRef(-1);
  const go = (index: number) => {
    if (!list.current || total === 0) return;
    aim.current = Math.min(total - 1, Math.max(0, index));
    reveal(list.current, aim.current);
  };
  const walk = (step: 1 | -1) => () => {
    const row = focused();
    const at = row && list.current?.contains(row) ? Number(row.dataset.index) : undefined;
    const waiting = at === undefined && document.activeElement === document.body && aim.current >= 0;
    if (at === undefined && !waiting) go(list.current ? firstInView(list.current) : 0);
    else go((at ?? aim.current) + step);
  };
  const end = (index: () => number) => (event: KeyboardEvent) => {
    event.preventDefault();
    go(index());
  };
  useHotkeys({
    "/": (event) => {
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    },
    j: walk(1),
    k: walk(-1),
    Home: end(() => 0),
    End: end(() => total - 1),
    x: (event) => {
      const id = focused()?.dataset.persona;
      if (id) ticks.toggle(id, event.shiftKey || !ticks.has(id), event.shiftKey);
    },
    c: () => {
      if (mayCreate) router.push("/personas/new");
    },
    Escape: ticks.clear,
  });
}
