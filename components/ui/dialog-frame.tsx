import type { ReactNode } from "react";
import { cn } from "./cn";

export type DialogSize = "sm" | "md" | "lg";

const widths: Record<DialogSize, string> = { sm: "sm:w-[32rem]", md: "sm:w-[44rem]", lg: "sm:w-[62rem]" };

/** On a phone a dialog is the lower part of the screen. */
export const dialogLook = (size: DialogSize) =>
  cn(
    "fixed inset-x-0 bottom-0 z-61 flex max-h-[calc(100dvh-2rem)] flex-col overflow-hidden rounded-t-lg bg-surface shadow-dialog outline-none",
    "sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[calc(100dvh-3rem)] sm:max-w-[calc(100vw-3rem)] sm:-translate-1/2 sm:rounded-lg",
    "transition-[opacity,scale] duration-(--motion-base) data-ending-style:opacity-0 data-starting-style:opacity-0 sm:data-starting-style:scale-98",
    widths[size],
  );

export const DialogBody = ({ children }: { children: ReactNode }) => (
  <div className="min-h-0 overflow-y-auto px-4 pb-5 sm:px-6">{children}</div>
);

export const DialogFoot = ({ children }: { children: ReactNode }) => (
  <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>button]:flex-auto sm:px-6">
    {children}
  </footer>
);
