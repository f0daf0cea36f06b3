"use client";

import Link from "next/link";
import { Freshness } from "@/components/personas/freshness";
import { Portrait } from "@/components/personas/portrait";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import { SourceBadge } from "@/components/personas/source-badge";
import { StateFlag } from "@/components/personas/state-flag";
import { Checkbox } from "@/components/ui/checkbox";
import { Td, Tr } from "@/components/ui/table";
import type { PersonaSummary } from "@/lib/model/persona";

type Props = { persona: PersonaSummary; ticked: boolean; old: boolean; onTick: (on: boolean, range: boolean) => void };

export function PersonaRow({ persona, ticked, old, onTick }: Props) {
  const { id, name, alias, role, voice, line, source, scopes, state, readiness, readAt, changedAt } = persona;
  const places = scopes.map((scope) => scope.label).join(", ");
  return (
    <Tr ticked={ticked} data-persona={id}>
      <Td className="!overflow-visible !pe-0">
        <Checkbox aria-label={`Tick ${name}`} checked={ticked} onChange={onTick} />
      </Td>
      <th scope="row" className="text-start">
        <span className="flex min-w-0 items-center gap-3">
          <Portrait id={id} shape="face" className="w-9 in-data-[density=compact]:w-6" />
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2">
              <Link
                href={`/personas/${id}`}
                data-open
                title={name}
                className="truncate py-0.5 font-serif leading-5 font-strong hover:text-accent focus-visible:-outline-offset-2"
              >
                {name}
              </Link>
              <StateFlag state={state} />
            </span>
            <span className="block truncate text-sm leading-[1.0625rem] text-muted in-data-[density=compact]:hidden">
              {alias ?? (voice ? `“${voice}”` : line)}
            </span>
          </span>
        </span>
      </th>
      <Td className="max-lg:hidden">{role ?? <span className="text-muted">None</span>}</Td>
      <Td className="max-sm:hidden">
        <SourceBadge source={source} className="!flex leading-5" />
        {places && <span className="block truncate text-sm leading-[1.0625rem] text-muted in-data-[density=compact]:hidden">{places}</span>}
      </Td>
      <Td>
        <ReadinessRing score={readiness.score} />
      </Td>
      <Td className="max-md:hidden">
        {old ? <Freshness at={readAt} as="read" stale /> : <Freshness at={changedAt} as="plain" className="!text-ink" />}
      </Td>
    </Tr>
  );
}
