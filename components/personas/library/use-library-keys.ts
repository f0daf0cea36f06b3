"use client";

import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { useHotkeys } from "@/lib/client/hotkeys";

type Keys = {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  isTicked: (id: string) => boolean;
  toggle: (id: string, on: boolean, range: boolean) => void;
  clear: () => void;
  mayCreate: boolean;
};

/** `/` searches, J and K walk, X ticks (with Shift a range), C creates, Esc clears the ticks. Enter opens by itself: what is walked over is a link. */
export function useLibraryKeys({ list, search, isTicked, toggle, clear, mayCreate }: Keys): void {
  const router = useRouter();
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-open]") ?? [])];
  const current = () => document.activeElement?.closest<HTMLElement>("[data-persona]") ?? null;
  const walk = (step: 1 | -1) => () => {
    const all = links();
    const at = all.findIndex((link) => current()?.contains(link));
    const to = at < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))];
    to?.focus();
    to?.closest("[data-persona]")?.scrollIntoView({ block: "nearest" });
  };
  useHotkeys({
    "/": (event) => {
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    },
    j: walk(1),
    k: walk(-1),
    x: (event) => {
      const id = current()?.dataset.persona;
      if (id) toggle(id, event.shiftKey || !isTicked(id), event.shiftKey);
    },
    c: () => {
      if (mayCreate) router.push("/personas/new");
    },
    Escape: clear,
  });
}
