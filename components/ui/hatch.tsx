import type { ReactNode } from "react";
import { cn } from "./cn";

/** Nothing can be here. `children` says why, for everyone. */
export const Hatch = ({ children, className }: { children: ReactNode; className?: string }) => (
  <span className={cn("hatch grid min-h-8 place-items-center rounded-sm p-2", className)}>
    <span className="rounded-sm bg-surface px-2 text-sm text-muted">{children}</span>
  </span>
);
