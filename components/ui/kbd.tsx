import type { ReactNode } from "react";
import { cn } from "./cn";

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="font-sans text-sm leading-none tracking-[0.02em] text-muted">{children}</kbd>
);

/** A key drawn as a key. */
export function Key({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        "inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-sm leading-none text-muted",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
