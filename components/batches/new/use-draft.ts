"use client";

import { useState } from "react";

const key = (name: string) => `personary:batch-draft:${name}`;

/** What this tab keeps of a form, else the empty one. */
function keptDraft<T extends object>(name: string, empty: T): T {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(key(name)) ?? "null");
    return typeof held === "object" && held !== null ? { ...empty, ...held } : empty;
  } catch {
    return empty;
  }
}

function keepDraft(name: string, draft: object): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(draft));
  } catch {}
}

/** A form that survives a reload and leaving the page, in this tab. Only in components that are first drawn in the browser. */
export function useDraft<T extends object>(name: string, empty: T) {
  const [draft, setDraft] = useState<T>(() => keptDraft(name, empty));
  const write = (changes: Partial<T> | ((before: T) => Partial<T>)) =>
    setDraft((before) => {
      const next = { ...before, ...(typeof changes === "function" ? changes(before) : changes) };
      keepDraft(name, next);
      return next;
    });
  const clear = () => {
    try {
      sessionStorage.removeItem(key(name));
    } catch {}
  };
  return { draft, write, clear };
}
