"use client";

import { useSyncExternalStore } from "react";
import type { NotKept } from "./draft";

const listeners = new Set<() => void>();
let why: NotKept | undefined;
let said = false;

/** Notes how the last write went; true when somebody should be told, once for each page. */
export function noteKept(reason: NotKept | undefined): boolean {
  const first = reason !== undefined && !said;
  said ||= first;
  if (reason === why) return first;
  why = reason;
  for (const listener of listeners) listener();
  return first;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Why what is typed now is not kept on this device; undefined while it is. */
export const useNotKept = (): NotKept | undefined =>
  useSyncExternalStore(
    subscribe,
    () => why,
    () => undefined,
  );
