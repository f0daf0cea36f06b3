"use client";

import { useMemo, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { notify } from "@/components/ui/toast";
import { formatNumber } from "@/lib/client/format";
import { isTicked, noTicks, RANGE_ROWS, rangeTo, type Ticks, tickRows } from "./ticks";

export type TickApi<Row extends { id: string }> = {
  rows: readonly Row[];
  all: boolean;
  count: number;
  has: (id: string) => boolean;
  /** `range`: from the last touched row to this one, also over rows that are not loaded. */
  toggle: (id: string, on: boolean, range: boolean) => void;
  /** Everyone the list finds, or nobody. */
  toggleShown: (on: boolean) => void;
  takeAll: () => void;
  clear: () => void;
};

type List<Row> = {
  total: number;
  at: (index: number) => Row | undefined;
  indexOf: (id: string) => number;
  loaded: () => readonly Row[];
  load: (from: number, to: number) => Promise<void>;
};

type Held<Row extends { id: string }> = { scope: string; ticks: Ticks<Row> };

/** What is ticked in a list. `scope` names what "all" means: another scope ends "all" and ranges; single ticks stay. */
export function useTicks<Row extends { id: string }>(list: List<Row>, scope: string): TickApi<Row> {
  const [held, setHeld] = useState<Held<Row>>({ scope, ticks: noTicks() });
  const latest = useRef(held);
  return useMemo(() => {
    const within = ({ scope: of, ticks }: Held<Row>): Ticks<Row> => (of === scope ? ticks : { ...ticks, all: false, anchor: null });
    const keep = (next: Ticks<Row>) => {
      latest.current = { scope, ticks: next };
      setHeld(latest.current);
      const count = next.all ? list.total : next.rows.size;
      announce(count === 0 ? "Nothing ticked" : `${formatNumber(count)} ticked`);
    };
    const toggle = (id: string, on: boolean, range: boolean) => {
      const now = () => within(latest.current);
      const index = list.indexOf(id);
      const { from, to } = range ? rangeTo(now(), index, list.indexOf) : { from: index, to: index + 1 };
      if (index < 0) return keep(tickRows(now(), [{ id } as Row], false, null));
      if (to - from > RANGE_ROWS) return tooLong(to - from);
      const finish = () => keep(tickRows(apart(now(), list), between(list, from, to), on, { id, index }));
      const whole = now().all && list.total <= RANGE_ROWS;
      if (!whole && between(list, from, to).length === to - from) return finish();
      list.load(whole ? 0 : from, whole ? list.total : to).then(finish, unread);
    };
    const ticks = within(held);
    return {
      rows: [...ticks.rows.values()],
      all: ticks.all,
      count: ticks.all ? list.total : ticks.rows.size,
      has: (id) => isTicked(ticks, id),
      toggle,
      toggleShown: (on) => keep({ ...noTicks<Row>(), all: on }),
      takeAll: () => keep({ ...noTicks<Row>(), all: true }),
      clear: () => keep(noTicks()),
    };
  }, [held, list, scope]);
}

/** "All" as single ticks: of a long list those that are loaded. */
const apart = <Row extends { id: string }>(ticks: Ticks<Row>, list: List<Row>): Ticks<Row> =>
  ticks.all ? tickRows(ticks, list.loaded(), true, null) : ticks;

const between = <Row>(list: List<Row>, from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, i) => list.at(from + i)).filter((row) => row !== undefined);

const tooLong = (rows: number) =>
  notify({
    tone: "danger",
    title: `${formatNumber(rows)} rows are too many for one range`,
    description: `A range ticks at most ${formatNumber(RANGE_ROWS)}. Tick a shorter one, or filter and tick all.`,
  });

const unread = (error: Error) => notify({ tone: "danger", title: "The rows in between could not be read", description: error.message });
