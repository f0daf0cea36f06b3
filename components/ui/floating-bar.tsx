import type { ReactNode } from "react";
import { cn } from "./cn";

/** Floats low over the sheet: selection, saving. Notices stay above it. Put it last inside `<Sheet>`. `wide` is for a save bar, which is the lower edge on a phone. */
export function FloatingBar({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div
      data-no-print
      data-floating-bar
      className={cn(
        "pointer-events-none sticky z-30 mt-auto flex justify-center sm:bottom-0 sm:px-gutter sm:pb-4",
        wide ? "bottom-tabbar" : "bottom-tabbar px-2 pb-2",
      )}
    >
      <section
        aria-label={label}
        className={cn(
          "pointer-events-auto flex max-w-full items-center gap-1 overflow-x-auto bg-raised whitespace-nowrap [scrollbar-width:none] [&_:focus-visible]:-outline-offset-2",
          wide
            ? "w-full border-t border-line-strong px-gutter py-2 sm:w-[min(100%,46rem)] sm:rounded-lg sm:border-0 sm:py-2 sm:ps-4 sm:pe-2 sm:shadow-float"
            : "rounded-lg p-1.5 shadow-float max-sm:w-full",
        )}
      >
        {children}
      </section>
    </div>
  );
}

export const BarRule = () => <span aria-hidden className="mx-1 h-5 w-px flex-none bg-line-strong" />;
