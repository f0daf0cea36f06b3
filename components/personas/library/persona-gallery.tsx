"use client";

import { gallery } from "@/components/feedback/page-skeletons";
import type { TickApi } from "@/components/table/use-ticks";
import type { PersonaSummary } from "@/lib/model/persona";
import { PersonaCard } from "./persona-card";

const EAGER = 10;

export type ListProps = { rows: readonly PersonaSummary[]; ticks: TickApi<PersonaSummary>; isOld: (persona: PersonaSummary) => boolean };

export function PersonaGallery({ rows, ticks, isOld }: ListProps) {
  return (
    <ul aria-label="Personas" className={gallery}>
      {rows.map((persona, i) => (
        <PersonaCard
          key={persona.id}
          persona={persona}
          eager={i < EAGER}
          old={isOld(persona)}
          ticked={ticks.has(persona.id)}
          onTick={(on, range) => ticks.toggle(persona.id, on, range)}
        />
      ))}
    </ul>
  );
}
