"use client";

import { useEffect, useState } from "react";

/** Enough to have read the hero; until then the profile loads nothing but itself. */
const REST_MS = 3_000;

/** True once somebody who may edit has stayed for a while. */
export function useEditSoon(may: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!may) return;
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => clearTimeout(timer);
  }, [may]);
  return may && rested;
}
