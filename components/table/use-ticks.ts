"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { formatNumber } from "@/lib/client/format";
import { isTicked, noTicks, type Ticks, tick, tickShown } from "./ticks";

export type TickApi<Row extends { id: string }> = {
  rows: readonly Row[];
  all: boolean;
  count: number;
  has: (id: string) => boolean;
  toggle: (id: string, on: boolean, range: boolean) => void;
  toggleShown: (on: boolean) => void;
  takeAll: () => void;
  clear: () => void;
};

/** What is ticked in a list. `scope` names what "all" means: another scope ends "all"; single ticks stay. */
export function useTicks<Row extends { id: string }>(shown: readonly Row[], total: number, scope: string): TickApi<Row> {
  const [held, setHeld] = useState<{ scope: string; ticks: Ticks<Row> }>({ scope, ticks: noTicks() });
  const ticks = held.ticks.all && held.scope !== scope ? noTicks<Row>() : held.ticks;
  const count = (next: Ticks<Row>) => (next.all ? total : next.rows.size);
  const keep = (next: Ticks<Row>) => {
    setHeld({ scope, ticks: next });
    announce(count(next) === 0 ? "Nothing ticked" : `${formatNumber(count(next))} ticked`);
  };
  return {
    rows: [...ticks.rows.values()],
    all: ticks.all,
    count: count(ticks),
    has: (id) => isTicked(ticks, id),
    toggle: (id, on, range) => keep(tick(ticks, shown, id, on, range)),
    toggleShown: (on) => keep(tickShown(ticks, shown, on)),
    takeAll: () => keep({ ...noTicks<Row>(), all: true }),
    clear: () => keep(noTicks()),
  };
}
