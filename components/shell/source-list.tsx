"use client";

import { SourceMark } from "@/components/personas/source-badge";
import { useSourceLook } from "@/components/personas/source-provider";
import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import { useNow } from "@/lib/client/clock";
import { relativeTime, shortAge } from "@/lib/client/format";
import type { ConnectionHealth } from "@/lib/model/connection";

function stateWords({ state, readAt }: ConnectionHealth, now: number): { short: string; long: string; bad: boolean } {
  if (state === "reading") return { short: "reading", long: "being read now", bad: false };
  if (state === "paused") return { short: "paused", long: "paused", bad: true };
  if (state === "failing") return { short: "failing", long: "could not be read", bad: true };
  if (readAt === null) return { short: "not read", long: "not read yet", bad: true };
  return state === "stale"
    ? { short: "stale", long: `stale, read ${relativeTime(readAt, now)}`, bad: true }
    : { short: shortAge(readAt, now), long: `read ${relativeTime(readAt, now)}`, bad: false };
}

function SourceLine({ connection }: { connection: ConnectionHealth }) {
  const words = stateWords(connection, useNow());
  const source = useSourceLook(connection.source)?.label ?? connection.source;
  return (
    <IntentLink
      href="/settings/connections"
      title={`${source} · ${connection.label}`}
      className="grid min-h-7 grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-3 rounded-md px-2 text-sm text-ink-soft hover:bg-hover focus-visible:rounded-md"
    >
      <SourceMark source={connection.source} />
      <span className="truncate">
        {connection.label}
        <span className="sr-only" suppressHydrationWarning>
          , {source}, {words.long}
        </span>
      </span>
      <span aria-hidden suppressHydrationWarning className={cn("tabular-nums", words.bad ? "font-medium text-caution" : "text-muted")}>
        {words.short}
      </span>
    </IntentLink>
  );
}

export function SourceList({ connections }: { connections: readonly ConnectionHealth[] }) {
  if (connections.length === 0) return null;
  return (
    <section aria-labelledby="rail-sources" className="grid gap-px max-lg:hidden">
      <h2 id="rail-sources" className="px-2 pb-1 text-sm text-muted">
        Sources
      </h2>
      {connections.map((connection) => (
        <SourceLine key={connection.id} connection={connection} />
      ))}
    </section>
  );
}
