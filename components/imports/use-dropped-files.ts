"use client";

import { useEffect, useRef, useState } from "react";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Files let go anywhere on the page. True while one hangs over it; the browser never opens it by itself. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const listen = new AbortController();
    const { signal } = listen;
    let depth = 0;
    const set = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    window.addEventListener("dragenter", (event) => hasFiles(event) && set(depth + 1), { signal });
    window.addEventListener("dragleave", (event) => hasFiles(event) && set(depth - 1), { signal });
    window.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault(), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        set(0);
        take.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => listen.abort();
  }, []);
  return over;
}
