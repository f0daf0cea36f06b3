"use client";

import { useCallback, useRef, useState } from "react";
import type { Json } from "@/lib/model/json";

type Past = { items: readonly Json[]; words: string; at: number };

/** The state before the last step that took or added several things at once, until something else changes. */
export function usePast() {
  const [past, setPast] = useState<Past>();
  const held = useRef<Past>(undefined);
  const keep = useCallback((next: Past | undefined) => {
    if (next === held.current) return;
    held.current = next;
    setPast(next);
  }, []);
  return { past, held, keep };
}
