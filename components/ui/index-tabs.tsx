import Link from "next/link";
import type { ReactNode, Ref } from "react";
import { cn } from "./cn";

export type IndexTab = { href: string; label: string; count?: number | undefined; current?: boolean };

/** The card's edge: the current one has the sheet's colour and no lower edge. */
export const indexTabEdge = (current: boolean): string =>
  cn(
    "inline-flex h-[2.375rem] flex-none items-center rounded-t-md border font-medium whitespace-nowrap",
    current ? "border-line border-b-surface bg-surface text-ink" : "border-transparent text-muted hover:text-ink",
  );

/** Goes on the link inside the edge. */
export const indexTabLink = "inline-flex h-full items-center gap-2 px-4 focus-visible:rounded-md focus-visible:-outline-offset-3";

type StripProps = { label: string; children: ReactNode; end?: ReactNode; ref?: Ref<HTMLElement> };

/** Dividers of a card box, sideways scrolling when there are many. Stands in the shell's top row, right above `<Sheet>`. */
export const IndexTabStrip = ({ label, children, end, ref }: StripProps) => (
  <nav
    ref={ref}
    aria-label={label}
    className="relative flex min-w-0 flex-1 items-end gap-px overflow-x-auto px-gutter [scrollbar-width:none] sm:px-4"
  >
    {children}
    {end}
  </nav>
);

/** `digits`: room for a count that is not known yet or grows, so that nothing moves. */
export const IndexTabCount = ({ count, digits = 1 }: { count: number | undefined; digits?: number }) => (
  <span className="text-sm font-regular text-muted tabular-nums" style={{ minWidth: `${digits}ch` }}>
    {count?.toLocaleString("en")}
  </span>
);

export const IndexTabs = ({ label, tabs, end }: { label: string; tabs: readonly IndexTab[]; end?: ReactNode }) => (
  <IndexTabStrip label={label} end={end}>
    {tabs.map(({ href, label: text, count, current = false }) => (
      <span key={href} className={indexTabEdge(current)}>
        <Link href={href} aria-current={current ? "page" : undefined} className={indexTabLink}>
          {text}
          {count !== undefined && <IndexTabCount count={count} />}
        </Link>
      </span>
    ))}
  </IndexTabStrip>
);
