"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { ViewTab } from "@/components/personas/library/library-views";
import { announce } from "@/components/ui/announcer";
import { notify } from "@/components/ui/toast";
import { useArrangeViews } from "@/lib/client/views";
import { dropped, stepped } from "./tab-order";

export type TabMoves = ReturnType<typeof useTabMoves>;

export const tabLinkId = (id: string): string => `view-tab-${id}`;

/** Moves tabs by steps or by dropping one on another; the link that was moved keeps the focus. */
export function useTabMoves(tabs: readonly ViewTab[]) {
  const arrange = useArrangeViews();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const refocus = useRef<string | null>(null);
  const order = tabs.map(({ id }) => id);

  useLayoutEffect(() => {
    if (refocus.current) document.getElementById(tabLinkId(refocus.current))?.focus();
    refocus.current = null;
  });

  const put = (id: string, next: string[]) => {
    if (next.join() === order.join()) return;
    const title = tabs.find((tab) => tab.id === id)?.title ?? "";
    const failed = () =>
      notify({ title: `${title} could not be moved`, description: "The tabs stand as before. Try again.", tone: "danger" });
    arrange.mutate({ order: next }, { onError: failed });
    announce(`${title} is tab ${next.indexOf(id) + 1} of ${next.length}`);
  };
  return {
    step: (id: string, steps: number) => put(id, stepped(order, id, steps)),
    stepFocused: (id: string, steps: number) => {
      refocus.current = id;
      put(id, stepped(order, id, steps));
    },
    dragged,
    over,
    start: setDragged,
    hover: setOver,
    drop: (on: string) => dragged !== null && put(dragged, dropped(order, dragged, on)),
    end: () => {
      setDragged(null);
      setOver(null);
    },
  };
}
