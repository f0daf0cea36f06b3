"use client";

import { useState } from "react";

const key = (name: string) => `personary:batch-draft:${name}`;

function read<T extends object>(name: string, empty: T): T {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(key(name)) ?? "null");
    return typeof held === "object" && held !== null ? { ...empty, ...held } : empty;
  } catch {
    return empty;
  }
}

/** A form that survives a reload and leaving the page, in this tab. Only in components that are first drawn in the browser. */
export function useDraft<T extends object>(name: string, empty: T): { draft: T; write: (changes: Partial<T>) => void; clear: () => void } {
  const [draft, setDraft] = useState<T>(() => read(name, empty));
  const write = (changes: Partial<T>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    try {
      sessionStorage.setItem(key(name), JSON.stringify(next));
    } catch {}
  };
  const clear = () => {
    try {
      sessionStorage.removeItem(key(name));
    } catch {}
  };
  return { draft, write, clear };
}
