"use client";

import { useEffect, useState } from "react";

const EVENT = "app:announce";

/** Speaks to screen readers without showing anything: counts, selection, progress. */
export const announce = (words: string): void => {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: words }));
};

export function Announcer() {
  const [words, setWords] = useState("");
  useEffect(() => {
    const hear = (event: Event) => setWords(event instanceof CustomEvent ? String(event.detail) : "");
    window.addEventListener(EVENT, hear);
    return () => window.removeEventListener(EVENT, hear);
  }, []);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {words}
    </div>
  );
}
