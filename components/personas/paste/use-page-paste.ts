"use client";

import { useCallback, useEffect, useState } from "react";

const TYPING = "input:not([type='checkbox'], [type='radio']), textarea, select, [contenteditable='true']";
const OVERLAY =
  "[role='dialog']:not([aria-modal='false']), [role='alertdialog']:not([aria-modal='false']), [role='menu'], [role='listbox']";
const LEAST_LINES = 3;

/** A text of three lines or more pasted while nobody types anywhere; `taken` when something was done with it. */
export function usePagePaste(): { pasted: string | undefined; taken: () => void } {
  const [pasted, setPasted] = useState<string>();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || at.matches(TYPING) || at.closest("[contenteditable='true']") || document.querySelector(OVERLAY)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.split(/\r\n?|\n/).filter((line) => line.trim() !== "").length < LEAST_LINES) return;
      event.preventDefault();
      setPasted(text);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
  return { pasted, taken: useCallback(() => setPasted(undefined), []) };
}
