"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { offerWords, usePersonaChanges } from "@/lib/client/persona-changes";
import type { PersonaPages } from "@/lib/client/persona-pages";
import { PAGE_ROWS } from "@/lib/model/list-page";
import { FILTER_KEYS, pickKeys } from "./library-address";

type Live = {
  /** What the list does not show yet; "" when there is nothing. */
  words: string;
  show: () => void;
};

/** Others' changes: offered, and shown by themselves only where nothing can move under somebody's hand. */
export function useLive(list: PersonaPages, ticked: number, box: RefObject<HTMLElement | null>): Live {
  const { shown, again, rows } = list;
  const filter = useMemo(() => pickKeys(shown, FILTER_KEYS), [shown]);
  const words = offerWords(usePersonaChanges(shown, filter));
  const said = useRef(false);
  useEffect(() => {
    if (words === "") {
      said.current = false;
      return;
    }
    const still = rows.total <= PAGE_ROWS && window.scrollY < 8 && ticked === 0 && !box.current?.contains(document.activeElement);
    if (still) {
      void again();
      return;
    }
    if (!said.current) announce(`${words}. They are not in the list yet.`);
    said.current = true;
  }, [words, rows.total, ticked, box, again]);
  const show = useCallback(() => {
    window.scrollTo({ top: 0 });
    document.getElementById("main")?.focus({ preventScroll: true });
    void again().then(() => announce("The list is up to date"));
  }, [again]);
  return { words, show };
}
