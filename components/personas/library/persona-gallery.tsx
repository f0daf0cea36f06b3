"use client";

import { useCallback, useContext, useDeferredValue, useEffect, useRef } from "react";
import { gallery } from "@/components/feedback/page-skeletons";
import { BlockMemoryContext } from "@/components/table/block-memory";
import { Blocks } from "@/components/table/blocks";
import { PAGE_ROWS } from "@/lib/model/list-page";
import type { ListBodyProps } from "./list-props";
import { PersonaCard } from "./persona-card";
import { PersonaCardWaiting } from "./persona-card-waiting";
import { useCalm } from "./use-calm";

const AT_ONCE = 12;

/** Cards in blocks that join without a ragged edge. Of a new list the first ones are painted at once, the others after them; one that somebody comes back to is painted whole. */
export function PersonaGallery({ rows, ticks, isOld }: ListBodyProps) {
  const known = useContext(BlockMemoryContext)?.heights.size ?? 0;
  const painted = useDeferredValue(rows.key, known > 0 ? rows.key : "");
  const most = painted === rows.key ? PAGE_ROWS : AT_ONCE;
  const calm = useCalm(rows.key);
  const toggle = useRef(ticks.toggle);
  useEffect(() => {
    toggle.current = ticks.toggle;
  });
  const tick = useCallback((id: string, on: boolean, range: boolean) => toggle.current(id, on, range), []);
  const card = (index: number, rushed: boolean) => {
    const persona = rows.at(index);
    if (!persona) return <PersonaCardWaiting key={index} index={index} />;
    return (
      <PersonaCard
        key={persona.id}
        persona={persona}
        index={index}
        total={rows.total}
        calm={calm && !rushed}
        old={isOld(persona)}
        ticked={ticks.has(persona.id)}
        onTick={tick}
      />
    );
  };
  return (
    <div role="list" aria-label="Personas">
      <Blocks count={rows.total} size={PAGE_ROWS} need={rows.need}>
        {({ from, to, near, rushed, root }) => (
          <div {...root} className={near ? gallery : undefined}>
            {near && Array.from({ length: Math.min(to - from, most) }, (_, i) => card(from + i, rushed))}
          </div>
        )}
      </Blocks>
    </div>
  );
}
