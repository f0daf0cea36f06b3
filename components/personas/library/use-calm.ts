"use client";

import { useDeferredValue, useState } from "react";
import { useSettled } from "@/lib/client/settled";

const TYPED_MS = 250;

/** Nobody is typing: the list `key` stands for has been there for a moment. */
export function useCalm(key: string): boolean {
  const still = useSettled(key, TYPED_MS) === key;
  return useDeferredValue(still) && still;
}

/** Whether a row shows its picture: from its first calm moment on. */
export function usePictured(calm: boolean): boolean {
  const [pictured, setPictured] = useState(calm);
  if (calm && !pictured) setPictured(true);
  return pictured || calm;
}
