import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type IndexTab = { href: string; label: string; count?: number | undefined; current?: boolean };

const tab =
  "inline-flex h-[2.375rem] flex-none items-center gap-2 rounded-t-md border border-transparent px-4 font-medium whitespace-nowrap focus-visible:rounded-md focus-visible:-outline-offset-3";

/** Dividers of a card box: the current one has the sheet's colour and no lower edge. Stands in the shell's top row, right above `<Sheet>`. */
export function IndexTabs({ label, tabs, end }: { label: string; tabs: readonly IndexTab[]; end?: ReactNode }) {
  return (
    <nav aria-label={label} className="flex min-w-0 flex-1 items-end gap-px overflow-x-auto px-gutter [scrollbar-width:none] sm:px-4">
      {tabs.map(({ href, label: text, count, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? "page" : undefined}
          className={cn(tab, current ? "border-line border-b-surface bg-surface text-ink" : "text-muted hover:text-ink")}
        >
          {text}
          {count !== undefined && <span className="text-sm font-regular text-muted tabular-nums">{count.toLocaleString("en")}</span>}
        </Link>
      ))}
      {end}
    </nav>
  );
}
