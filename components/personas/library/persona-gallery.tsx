"use client";

import { useCallback, useContext, useDeferredValue, useEffect, useRef } from "react";
import { gallery } from "@/components/feedback/page-skeletons";
import { BlockMemoryContext } from "@/components/table/block-memory";
import { Blocks } from "@/components/table/blocks";
import { FIRST_ROWS, PAGE_ROWS } from "@/lib/model/list-page";
import type { ListBodyProps } from "./list-props";
import { PersonaCard } from "./persona-card";
import { PersonaCardWaiting } from "./persona-card-waiting";
import { useCalm } from "./use-calm";

const AT_ONCE = 12;
const TALL_PX = 1_000;
const tall = (): boolean => typeof window !== "undefined" && window.innerHeight > TALL_PX;

/** Cards in blocks that join without a ragged edge. Of a new list the first ones are painted at once, the others once typing rests; one that somebody comes back to is painted whole. */
export function PersonaGallery({ rows, ticks, isOld }: ListBodyProps) {
  const known = useContext(BlockMemoryContext)?.width ?? 0;
  const painted = useDeferredValue(rows.key, known > 0 ? rows.key : "");
  const calm = useCalm(rows.key);
  const first = !calm && !tall() ? AT_ONCE : FIRST_ROWS;
  const most = (from: number) => {
    if (painted !== rows.key) return AT_ONCE;
    return !calm || (rows.filling && from === 0) ? first : PAGE_ROWS;
  };
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
    <div role="list" aria-label="Personas" className="[contain:layout_style]">
      <Blocks count={rows.total} size={PAGE_ROWS} need={rows.need}>
        {({ from, to, near, rushed, root }) => (
          <div {...root} className={near ? gallery : undefined}>
            {near && Array.from({ length: Math.min(to - from, most(from)) }, (_, i) => card(from + i, rushed))}
          </div>
        )}
      </Blocks>
    </div>
  );
}
