"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { holdPlace, restorePlace } from "@/lib/client/held-place";

export type EditSection = {
  /** The section that is edited alone; undefined: all of them. */
  only: string | undefined;
  /** To another section, or to all; what was typed stays in the form. */
  go: (section: string | undefined) => void;
};

/** Which section the address asks for. One that is not known heals to the whole form. */
export function useEditSection(persona: string, known: ReadonlySet<string>): EditSection {
  const asked = useSearchParams().get("section") ?? undefined;
  const [wide, setWide] = useState(false);
  const only = wide || asked === undefined || !known.has(asked) ? undefined : asked;
  useEffect(() => {
    if (asked !== undefined && !known.has(asked)) writeAddress(undefined);
  }, [asked, known]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is put back after each change of what is open
  useLayoutEffect(() => restorePlace(`${persona} section`), [persona, only]);
  const go = useCallback(
    (section: string | undefined) => {
      holdPlace(`${persona} section`, "form");
      setWide(section === undefined);
      writeAddress(section);
    },
    [persona],
  );
  return { only, go };
}

/** In place, and without losing the mark of unsaved work that the leave guard put on this entry. */
function writeAddress(section: string | undefined): void {
  const to = new URL(window.location.href);
  if (section === undefined) to.searchParams.delete("section");
  else to.searchParams.set("section", section);
  const { unsaved } = (window.history.state as { unsaved?: boolean } | null) ?? {};
  window.history.replaceState(unsaved ? { unsaved } : null, "", to);
}
