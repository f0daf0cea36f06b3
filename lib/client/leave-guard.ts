"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

export type LeaveGuard = {
  /** Somebody wants to leave. */
  asking: boolean;
  stay: () => void;
  leave: () => void;
  /** Asks, then goes there. */
  ask: (href: string) => void;
  /** Goes without asking, in place of this page. */
  goTo: (href: string) => void;
};

/** On the second entry, so that a reload knows it. */
const MARK = { unsaved: true };
const isMarked = (): boolean => (window.history.state as { unsaved?: boolean } | null)?.unsaved === true;

/** While `dirty`: links, Back and closing the tab ask first. Back is caught by a second entry of the same address. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const router = useRouter();
  const [wanted, setWanted] = useState<{ go: () => void } | null>(null);
  const open = useRef(false);
  const guarding = useRef(false);

  const goTo = useCallback(
    (href: string) => {
      open.current = true;
      if (!guarding.current) return router.push(href);
      guarding.current = false;
      window.addEventListener("popstate", () => setTimeout(() => router.replace(href)), { once: true });
      window.history.back();
    },
    [router],
  );

  useEffect(() => {
    guarding.current = isMarked();
  }, []);
  useEffect(() => {
    if (dirty) return;
    const through = () => {
      if (!guarding.current) return;
      guarding.current = false;
      window.history.back();
    };
    window.addEventListener("popstate", through);
    return () => window.removeEventListener("popstate", through);
  }, [dirty]);

  useEffect(() => {
    if (!dirty) return;
    open.current = false;
    if (!guarding.current) {
      window.history.pushState(MARK, "", window.location.href);
      guarding.current = true;
    }
    const unload = (event: BeforeUnloadEvent) => {
      if (!open.current) event.preventDefault();
    };
    const back = () => {
      if (open.current) return;
      guarding.current = false;
      setWanted({
        go: () => {
          open.current = true;
          window.history.back();
        },
      });
    };
    const press = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || open.current) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted({ go: () => goTo(link) });
    };
    window.addEventListener("beforeunload", unload);
    window.addEventListener("popstate", back);
    document.addEventListener("click", press, true);
    return () => {
      window.removeEventListener("beforeunload", unload);
      window.removeEventListener("popstate", back);
      document.removeEventListener("click", press, true);
    };
  }, [dirty, goTo]);

  const stay = useCallback(() => {
    if (!guarding.current) {
      window.history.pushState(MARK, "", window.location.href);
      guarding.current = true;
    }
    setWanted(null);
  }, []);
  const leave = useCallback(() => {
    setWanted(null);
    wanted?.go();
  }, [wanted]);
  const ask = useCallback((href: string) => setWanted({ go: () => goTo(href) }), [goTo]);
  return { asking: wanted !== null, stay, leave, ask, goTo };
}

/** Where a plain press on a link of this app leads; undefined for a new tab, a download, another site or a place on this page. */
function linkOf(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target !== "" && link.target !== "_self") || link.hasAttribute("download"))
    return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || (to.pathname === location.pathname && to.search === location.search)) return undefined;
  return to.pathname + to.search + to.hash;
}
