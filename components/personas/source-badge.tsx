"use client";

import { cn } from "@/components/ui/cn";
import { useSourceLook } from "./source-provider";

/** The mark alone: only where the name is said beside it. */
export function SourceMark({ source, size = "sm" }: { source: string; size?: "sm" | "lg" }) {
  const mark = useSourceLook(source)?.mark ?? "";
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      className={cn("source-mark flex-none overflow-visible", size === "lg" ? "size-6" : "size-3.5", `source-${source}`)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing is part of this program's source
      dangerouslySetInnerHTML={{ __html: mark }}
    />
  );
}

type Props = {
  source: string;
  /** The connection's name instead of the source's. */
  name?: string;
  /** Said after the name. */
  place?: string | undefined;
  className?: string;
};

/** Mark and name, never colour alone. */
export function SourceBadge({ source, name, place, className }: Props) {
  const label = useSourceLook(source)?.label ?? source;
  return (
    <span className={cn("inline-flex min-w-0 items-center gap-1.5 align-middle whitespace-nowrap", className)}>
      <SourceMark source={source} />
      <span className="truncate">
        {name ?? label}
        {name !== undefined && <span className="sr-only">, {label}</span>}
        {place && ` · ${place}`}
      </span>
    </span>
  );
}
