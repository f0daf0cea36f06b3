import { useEffect } from "react";

const OVERLAY = "[role='dialog']:not([aria-modal='false']), [role='alertdialog']:not([aria-modal='false'])";

/** ⌘S and Ctrl S anywhere on the page but under a dialog; the browser's own "save page" never comes. `save` undefined: not now. */
export function useSaveShortcut(save: (() => void) | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat && !document.querySelector(OVERLAY)) save?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [save]);
}
