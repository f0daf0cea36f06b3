"use client";

import { useMemo } from "react";
import { useTicks } from "@/components/table/use-ticks";
import type { BinEntry } from "@/lib/model/bin";

/** Ticks over those of the loaded entries that can come back. */
export function useBinTicks(able: readonly BinEntry[]) {
  const list = useMemo(
    () => ({
      total: able.length,
      at: (index: number) => able[index],
      indexOf: (id: string) => able.findIndex((entry) => entry.id === id),
      loaded: () => able,
      load: async () => {},
    }),
    [able],
  );
  const ticks = useTicks(list, "bin");
  const ticked = able.filter(({ id }) => ticks.has(id));
  return { ...ticks, rows: ticked, count: ticked.length };
}
