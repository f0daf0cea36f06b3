"use client";

import { useLayoutEffect, useRef } from "react";

type Keys = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const TYPING = "input:not([type='checkbox'], [type='radio']), textarea, select, [contenteditable='true']";
const OVERLAY =
  "[role='dialog']:not([aria-modal='false']), [role='alertdialog']:not([aria-modal='false']), [role='menu'], [role='listbox']";

/** Single keys for the page, from the frame on in which it is seen (hence layout effects). Silent while somebody types, with a modifier held, or under an open dialog or menu. Letters in lower case. */
export function useHotkeys(keys: Keys): void {
  const held = useRef(keys);
  useLayoutEffect(() => {
    held.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
      const act = held.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || !(event.target instanceof Element) || event.target.matches(TYPING) || document.querySelector(OVERLAY)) return;
      act(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
