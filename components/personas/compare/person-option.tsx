"use client";

import { useEffect, useRef } from "react";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { cn } from "@/components/ui/cn";
import type { PersonaSummary } from "@/lib/model/persona";

type Props = { id: string; persona: PersonaSummary; current: boolean; onPick: () => void };

export function PersonOption({ id, persona, current, onPick }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the focus and the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      onClick={onPick}
      className={cn("flex min-h-11 cursor-pointer items-center gap-2.5 rounded-[4px] px-2 py-1 hover:bg-hover", current && "bg-hover")}
    >
      <Portrait id={persona.id} shape="face" className="w-8" />
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{persona.name}</span>
        <span className="flex min-w-0 text-sm text-muted">
          <SourceBadge source={persona.source} place={persona.scopes[0]?.label} />
        </span>
      </span>
    </div>
  );
}
