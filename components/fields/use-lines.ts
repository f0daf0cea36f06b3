"use client";

import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { plural } from "@/lib/client/format";
import type { Json } from "@/lib/model/json";
import { textOf } from "./input-props";
import { duplicates, moveLine, pasteLines } from "./list-edits";
import { splitLines } from "./list-paste";
import { isComposing } from "./typing";
import { usePast } from "./use-past";

type Caret = "start" | "end" | "grip" | number;
const SHOWN = 40;

export type Lines = {
  list: RefObject<HTMLOListElement | null>;
  write: (at: number, text: string) => void;
  add: (text: string) => void;
  remove: (at: number, to: "before" | "after") => void;
  move: (from: number, to: number, caret?: Caret) => void;
  /** False: nothing of a list in it, the browser may paste it as it is. */
  paste: (at: number, selection: { start: number; end: number }, text: string) => boolean;
  dropTwins: () => void;
  undo: () => void;
  press: (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => void;
};

/** Editing a list by keys: where the caret goes after each step, what is said, what can be undone. The row after the last line adds one. Lines nobody touched stay what they are, texts or not. Its functions stay the same. */
export function useLines(
  items: readonly Json[],
  onChange: (items: Json[]) => void,
  name: string,
): { edit: Lines; gone: string | undefined } {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ at: number; caret: Caret } | null>(null);
  const now = useRef({ items, onChange, name });
  const { past, held, keep } = usePast();

  useLayoutEffect(() => {
    now.current = { items, onChange, name };
    if (!next.current) return;
    const { at, caret } = next.current;
    next.current = null;
    focusLine(list.current, at, caret);
  });

  const edit = useMemo((): Lines => {
    const put = (changed: Json[], at: number, caret: Caret, words?: string) => {
      next.current = { at, caret };
      keep(words === undefined ? undefined : { items: now.current.items, words, at });
      if (words !== undefined) announce(words);
      now.current.onChange(changed);
    };
    const write = (at: number, text: string) => {
      const { items: lines } = now.current;
      keep(undefined);
      now.current.onChange(at < lines.length ? lines.map((line, i) => (i === at ? text : line)) : [...lines, text]);
    };
    const add = (text: string) => {
      write(now.current.items.length, text);
      announce(`“${text}” added to ${now.current.name}`);
    };
    const remove = (at: number, to: "before" | "after") => {
      const { items: lines, name: whose } = now.current;
      const text = textOf(lines[at]);
      const rest = lines.filter((_, i) => i !== at);
      const words = text.trim() === "" ? undefined : `“${text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text}” removed.`;
      put(rest, to === "before" ? at - 1 : Math.min(at, rest.length), "end", words);
      if (words === undefined) announce(`Line ${at + 1} of ${whose} removed`);
    };
    const move = (from: number, to: number, caret: Caret = "end") => {
      const { items: lines } = now.current;
      if (to < 0 || to >= lines.length || from === to || from >= lines.length) return;
      put(moveLine(lines, from, to), to, caret);
      announce(`Line moved from ${from + 1} to ${to + 1} of ${lines.length}`);
    };
    const paste = (at: number, selection: { start: number; end: number }, text: string): boolean => {
      const { items: lines, name: whose } = now.current;
      const found = splitLines(text);
      const [only] = found;
      const intoEmpty = textOf(lines[at]).trim() === "";
      if (only === undefined || (found.length < 2 && (!intoEmpty || only === text))) return false;
      const result = pasteLines(lines, at, selection, text);
      put(result.lines, result.focus, "end", found.length < 2 ? undefined : `${plural(found.length, "line")} pasted into ${whose}.`);
      return true;
    };
    const dropTwins = () => {
      const { items: lines } = now.current;
      const twins = duplicates(lines.map(textOf));
      const rest = lines.filter((_, i) => !twins.has(i));
      put(rest, rest.length, "end", `${plural(twins.size, "line")} removed that said the same as another.`);
    };
    const undo = () => {
      const before = held.current;
      if (!before) return;
      put([...before.items], before.at, "end");
      announce(`${now.current.name} is as it was before`);
    };
    const split = (at: number, value: string, start: number, end: number) => {
      const { items: lines } = now.current;
      if (value === "") return;
      if (at === lines.length - 1 && start === value.length) return focusLine(list.current, at + 1, "start");
      put([...lines.slice(0, at), value.slice(0, start), value.slice(end), ...lines.slice(at + 1)], at + 1, "start");
    };
    const press = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
      if (isComposing(event)) return;
      const { length } = now.current.items;
      const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const atEdge = start === end && start === (step === -1 ? 0 : value.length);
      if (event.metaKey || event.ctrlKey) {
        if (event.key.toLowerCase() !== "z" || event.shiftKey || !held.current) return;
        undo();
      } else if (event.altKey && step) move(at, at + step, start);
      else if (event.key === "Enter" && at < length) split(at, value, start, end);
      else if (event.key === "Backspace" && value === "" && at < length) remove(at, at === 0 ? "after" : "before");
      else if (event.key === "Backspace" && value === "" && at > 0) focusLine(list.current, at - 1, "end");
      else if (step && !event.shiftKey && atEdge && at + step >= 0 && at + step <= length)
        focusLine(list.current, at + step, step === -1 ? "end" : "start");
      else if (event.key !== "Enter") return;
      event.preventDefault();
    };
    return { list, write, add, remove, move, paste, dropTwins, undo, press };
  }, [held, keep]);

  return { edit, gone: past?.words };
}

function focusLine(list: HTMLElement | null, at: number, caret: Caret): void {
  if (caret === "grip") {
    list?.querySelectorAll<HTMLElement>("[data-grip]")[at]?.focus();
    return;
  }
  const box = list?.querySelectorAll<HTMLTextAreaElement>("textarea[data-line]")[Math.max(0, at)];
  if (!box) return;
  const place = caret === "start" ? 0 : caret === "end" ? box.value.length : caret;
  box.focus();
  box.setSelectionRange(place, place);
}
