"use client";

import { useLayoutEffect, useRef } from "react";
import type { OverlayProps } from "./open";
import { PaletteView } from "./palette-view";

const frame =
  "fixed inset-0 m-0 size-full max-h-none max-w-none justify-items-center content-start overscroll-contain bg-scrim p-2 text-ink backdrop:bg-transparent open:grid sm:px-6 sm:pt-[min(16vh,9rem)]";
const panel =
  "flex max-h-[calc(100dvh-1rem)] w-full max-w-[40rem] flex-col overflow-hidden rounded-lg bg-raised shadow-dialog sm:max-h-[calc(100dvh-12rem)]";

/** A dialog of the browser's own: it keeps the page out of reach and gives focus back by itself. */
export function PaletteFrame({ typed, onClose, onKeys }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    const input = shown?.querySelector("input");
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
    return () => shown?.close();
  }, []);
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the panel is a shortcut for Esc
    <dialog
      ref={dialog}
      // biome-ignore lint/a11y/noRedundantRoles: single keys and the save shortcut know an open dialog by its role
      role="dialog"
      aria-modal
      aria-label="Search or jump"
      data-no-print
      className={frame}
      onClick={(event) => event.target === event.currentTarget && close()}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={(event) => event.currentTarget.open || onClose()}
    >
      <div className={panel}>
        <PaletteView typed={typed} close={close} showKeys={onKeys} />
      </div>
    </dialog>
  );
}
