import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The paper: one per page, its `main`. Container queries inside use `@…/sheet`. Strips come first, a floating bar last. */
export function Sheet({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cn(
        "@container/sheet flex min-w-0 flex-1 flex-col border-t border-line bg-surface sm:rounded-t-lg sm:border-x print:border-0",
        className,
      )}
    >
      {children}
    </main>
  );
}

/** Page edge on both sides. */
export const Pad = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={cn("px-gutter", className)}>{children}</div>
);

type HeadProps = {
  title: ReactNode;
  /** Count and order, beside the title. */
  note?: ReactNode;
  children?: ReactNode;
};

/** Title line inside the sheet; `children` stand at its end. */
export function SheetHead({ title, note, children }: HeadProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 pt-5 pb-4 max-sm:items-start sm:pt-6">
      <h1 className="title flex flex-wrap items-baseline gap-x-3 gap-y-1.5 max-sm:flex-[1_1_12rem] max-sm:flex-col [overflow-wrap:anywhere]">
        {title}
        {note && <span className="font-sans text-md leading-[1.2] font-regular tracking-normal text-muted">{note}</span>}
      </h1>
      {children && <div className="ms-auto flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
