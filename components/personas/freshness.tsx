"use client";

import { ClockAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { useMounted, useNow } from "@/lib/client/clock";
import { duration, formatDate, formatDateTime, relativeTime } from "@/lib/client/format";

type Props = {
  /** Null: the source does not tell. */
  at: string | null;
  /** read: "read 3 min ago" · changed: "changed 2 days ago" · unchanged: "unchanged for 7 months" · plain: "3 min ago" · date: "3 May 2026". */
  as?: "read" | "changed" | "unchanged" | "plain" | "date";
  stale?: boolean;
  className?: string;
};

/** A time in plain words, exact on hover; in words, too, when there is none. */
export function Freshness({ at, ...rest }: Props) {
  if (at !== null) return <Told at={at} {...rest} />;
  return <span className={cn("text-muted", rest.className)}>{rest.as === "plain" ? "not told" : "no change seen yet"}</span>;
}

/** Words follow the clock; the exact time waits for the reader's time zone. */
function Told({ at, as = "read", stale, className }: Props & { at: string }) {
  const now = useNow();
  const mounted = useMounted();
  const words = {
    read: () => `read ${relativeTime(at, now)}`,
    changed: () => `changed ${relativeTime(at, now)}`,
    unchanged: () => (now - Date.parse(at) < 60_000 ? "changed just now" : `unchanged for ${duration((now - Date.parse(at)) / 1000)}`),
    plain: () => relativeTime(at, now),
    date: () => (mounted ? formatDate(at) : at.slice(0, 10)),
  }[as]();
  return (
    <time
      dateTime={at}
      title={mounted ? formatDateTime(at) : undefined}
      suppressHydrationWarning
      className={cn("inline-flex items-center gap-1.5 whitespace-nowrap", stale ? "text-caution" : "text-muted", className)}
    >
      {stale && <ClockAlert aria-label="Stale:" className="size-[0.8125rem]" />}
      {words}
    </time>
  );
}
