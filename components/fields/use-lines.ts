"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { moveLine, pasteLines, splitLines } from "./list-edits";

type Caret = "start" | "end" | number;

/** Editing a list by keys: where the caret goes after each step, and what is said. The row after the last line adds one. */
export function useLines(lines: readonly string[], onChange: (lines: string[]) => void, name: string) {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ at: number; caret: Caret } | null>(null);

  const focus = (at: number, caret: Caret) => {
    const box = list.current?.querySelectorAll<HTMLTextAreaElement>("textarea[data-line]")[Math.max(0, at)];
    if (!box) return;
    const place = caret === "start" ? 0 : caret === "end" ? box.value.length : caret;
    box.focus();
    box.setSelectionRange(place, place);
  };
  useLayoutEffect(() => {
    if (!next.current) return;
    const { at, caret } = next.current;
    next.current = null;
    focus(at, caret);
  });

  const put = (changed: string[], at: number, caret: Caret) => {
    next.current = { at, caret };
    onChange(changed);
  };
  const write = (at: number, text: string) =>
    onChange(at < lines.length ? lines.map((held, i) => (i === at ? text : held)) : [...lines, text]);
  const remove = (at: number, to: "before" | "after") => {
    put(
      lines.filter((_, i) => i !== at),
      to === "before" ? at - 1 : Math.min(at, lines.length - 1),
      "end",
    );
    announce(`Line ${at + 1} of ${name} removed`);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= lines.length || from === to || from >= lines.length) return;
    put(moveLine(lines, from, to), to, "end");
    announce(`Line moved from ${from + 1} to ${to + 1} of ${lines.length}`);
  };
  const paste = (at: number, selection: { start: number; end: number }, text: string): boolean => {
    const count = splitLines(text).length;
    if (count < 2) return false;
    const result = pasteLines(lines, at, selection, text);
    put(result.lines, result.focus, "end");
    announce(`${count} lines pasted into ${name}`);
    return true;
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
    const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const atEdge = start === end && start === (step === -1 ? 0 : value.length);
    if (event.altKey && step) move(at, at + step);
    else if (event.key === "Enter" && at < lines.length)
      put([...lines.slice(0, at), value.slice(0, start), value.slice(end), ...lines.slice(at + 1)], at + 1, "start");
    else if (event.key === "Backspace" && value === "" && at < lines.length) remove(at, at === 0 ? "after" : "before");
    else if (event.key === "Backspace" && value === "" && at > 0) focus(at - 1, "end");
    else if (step && !event.shiftKey && atEdge && at + step >= 0 && at + step <= lines.length)
      focus(at + step, step === -1 ? "end" : "start");
    else if (event.key !== "Enter") return;
    event.preventDefault();
  };

  return { list, write, remove, move, paste, press };
}
