"use client";

import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { plural } from "@/lib/client/format";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { moveLine } from "./list-edits";
import { holdsPairs, joinPairs, pastePairs, readPairs } from "./pair-edits";
import { usePast } from "./use-past";

export type Pairs = {
  set: (at: number, change: JsonObject) => void;
  add: () => void;
  remove: (at: number, name: string) => void;
  move: (from: number, to: number) => void;
  join: (into: number, from: number, name: string) => void;
  paste: (at: number, text: string) => boolean;
  press: (event: KeyboardEvent) => void;
  undo: () => void;
};

/** Editing titled values; entries of another shape stay where they are. */
export function usePairs(box: RefObject<HTMLElement | null>, items: readonly Json[], onChange: (items: Json[]) => void, name: string) {
  const now = useRef({ items, onChange, name });
  const focus = useRef<{ at: number; on: string }>(undefined);
  const { past, held, keep } = usePast();
  useEffect(() => {
    now.current = { items, onChange, name };
    const wanted = focus.current;
    if (!wanted) return;
    focus.current = undefined;
    const rows = box.current?.querySelectorAll(":scope > [data-row]") ?? [];
    rows[Math.min(wanted.at, rows.length - 1)]?.querySelector<HTMLElement>(wanted.on)?.focus();
  });
  const edit = useMemo((): Pairs => {
    const put = (changed: Json[], at: number, words?: string, on = "[data-title]") => {
      focus.current = { at, on };
      keep(words === undefined ? undefined : { items: now.current.items, words, at });
      if (words !== undefined) announce(words);
      now.current.onChange(changed);
    };
    const undo = () => {
      const before = held.current;
      if (!before) return;
      put([...before.items], before.at);
      announce(`${now.current.name} is as it was before`);
    };
    return {
      undo,
      set: (at, change) => {
        keep(undefined);
        now.current.onChange(now.current.items.map((pair, i) => (i === at && isObject(pair) ? { ...pair, ...change } : pair)));
      },
      add: () => put([...now.current.items, { title: "", value: [] }], now.current.items.length),
      remove: (at, whose) =>
        put(
          now.current.items.filter((_, i) => i !== at),
          at,
          `“${whose}” removed with its values.`,
        ),
      move: (from, to) => {
        put(moveLine(now.current.items, from, to), to, undefined, "[data-grip]");
        announce(`Moved from ${from + 1} to ${to + 1} of ${now.current.items.length}`);
      },
      join: (into, from, whose) => put(joinPairs(now.current.items, into, from), into, `Both called “${whose}” are one now.`),
      paste: (at, text) => {
        const pairs = readPairs(text);
        if (!holdsPairs(pairs)) return false;
        const changed = pastePairs(now.current.items, at, pairs);
        put(changed, at, `${plural(pairs.length, "title")} with values pasted into ${now.current.name}.`);
        return true;
      },
      press: (event) => {
        if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "z" || event.shiftKey || !held.current) return;
        event.preventDefault();
        undo();
      },
    };
  }, [held, keep]);
  return { edit, gone: past?.words };
}
