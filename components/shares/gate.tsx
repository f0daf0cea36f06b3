import type { ReactNode } from "react";
import { CardBacks } from "@/components/feedback/card-backs";
import { BrandMark } from "@/components/shell/brand-mark";

/** Nothing is shown (yet): for a guarded link and for one that leads nowhere. */
export function Gate({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-surface p-gutter">
      <main id="main" className="m-auto grid w-full max-w-88 gap-2">
        <div className="mb-8 ps-1">
          <CardBacks small />
        </div>
        <h1 className="title">{title}</h1>
        <p className="text-pretty text-ink-soft">{text}</p>
        {children}
      </main>
      <footer className="flex items-center justify-center gap-2 text-sm text-muted">
        <BrandMark className="!h-4 !w-3.5 !text-muted" />
        Shared with Personary
      </footer>
    </div>
  );
}
