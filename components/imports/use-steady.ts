"use client";

import { useCallback, useEffect, useRef } from "react";

/** The same function on every render, doing what the newest one does: for rows that are drawn again only when they change. */
export function useSteady<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
