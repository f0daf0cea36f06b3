"use client";

import { memo } from "react";
import { Freshness } from "@/components/personas/freshness";
import { Portrait } from "@/components/personas/portrait";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import { SourceBadge } from "@/components/personas/source-badge";
import { StateFlag } from "@/components/personas/state-flag";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import type { PersonaSummary } from "@/lib/model/persona";
import { usePictured } from "./use-calm";

type Props = {
  persona: PersonaSummary;
  index: number;
  total: number;
  ticked: boolean;
  onTick: (id: string, on: boolean, range: boolean) => void;
  /** Its connection is not fresh: the foot says how old it is. */
  old: boolean;
  /** Nobody is typing or rushing past: new pictures may be asked for. */
  calm: boolean;
};

const card =
  "group relative grid content-start pb-8 sm:row-span-3 sm:grid-rows-subgrid sm:gap-y-0 max-sm:grid-cols-[6.5rem_minmax(0,1fr)] max-sm:gap-x-4 max-sm:border-b max-sm:border-line max-sm:py-4";
const link =
  "after:absolute after:inset-x-0 after:top-0 after:bottom-8 after:rounded-sm max-sm:after:bottom-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-accent";
const box =
  "pointer-coarse:!size-8 pointer-events-auto bg-raised shadow-float sm:opacity-0 sm:group-hover:opacity-100 sm:focus-within:opacity-100 pointer-coarse:opacity-100";

/** A plate, a name and a sentence, as in a casting book; on a phone the card lies down. */
export const PersonaCard = memo(function PersonaCard({ persona, index, total, ticked, onTick, old, calm }: Props) {
  const { id, name, role, voice, line, source, state, readiness, readAt } = persona;
  const pictured = usePictured(calm);
  return (
    <div role="listitem" aria-setsize={total} aria-posinset={index + 1} data-persona={id} data-index={index} className={card}>
      <Portrait
        id={id}
        shape="card"
        bare={!pictured}
        className={cn(
          "sm:mb-3 max-sm:row-span-2 max-sm:aspect-4/5 max-sm:self-start",
          ticked && "ring-2 ring-accent ring-offset-2 ring-offset-surface",
          state === "deleted" && "grayscale",
        )}
      />
      <div className="min-w-0">
        <h2 className="line-clamp-3 font-serif text-lg leading-[1.22] font-strong tracking-[-0.006em] text-pretty wrap-anywhere">
          <IntentLink href={`/personas/${id}`} data-open className={link}>
            {name}
          </IntentLink>
        </h2>
        {role && <p className="mt-[0.1875rem] line-clamp-2 text-sm text-muted wrap-anywhere">{role}</p>}
        {voice ? (
          <p className="quote mt-2 line-clamp-3 leading-5 text-ink-soft">“{voice}”</p>
        ) : (
          line && <p className="mt-2 line-clamp-3 text-sm leading-[1.1875rem] text-ink-soft wrap-anywhere">{line}</p>
        )}
      </div>
      <p className="mt-3 flex items-center justify-between gap-2 text-sm sm:self-end sm:border-t sm:border-line sm:pt-[0.4375rem] max-sm:mt-2">
        <SourceBadge source={source} />
        {old ? <Freshness at={readAt} as="read" stale /> : <ReadinessRing score={readiness.score} />}
      </p>
      <div className="pointer-events-none absolute inset-x-2 top-2 z-1 flex items-start justify-between max-sm:inset-x-auto max-sm:top-5 max-sm:left-1 max-sm:w-24">
        <Checkbox
          aria-label={`Tick ${name}`}
          checked={ticked}
          onChange={(on, range) => onTick(id, on, range)}
          className={cn(box, ticked && "sm:opacity-100")}
        />
        <StateFlag state={state} raised />
      </div>
    </div>
  );
});
