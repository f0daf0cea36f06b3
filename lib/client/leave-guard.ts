"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { onJump } from "./leave-jump";
import { linkOf } from "./leave-link";

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

/** What was to leave the page may fail and leave it here. */
const REARM_MS = 8_000;

let asks: ((go: () => void) => void) | undefined;

/** Goes at once, or, where a form holds unsaved work, once somebody has said so: for what leaves the page without a link. */
export function whenFree(go: () => void): void {
  if (asks) asks(go);
  else go();
}

/** Whether this page is at an address below that one: going up to it scrolls nowhere. */
const isAbove = (href: string): boolean => window.location.pathname.startsWith(`${href}/`);

/** While `dirty`: links, Back, Forward, `whenFree` and closing the tab ask first. Back is caught by a second entry of the same address. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const router = useRouter();
  const [wanted, setWanted] = useState<{ go: () => void } | null>(null);
  const open = useRef(false);
  const guarding = useRef(false);

  const guard = useCallback(() => {
    if (guarding.current) return;
    window.history.scrollRestoration = "manual";
    window.history.pushState(MARK, "", window.location.href);
    guarding.current = true;
  }, []);
  /** Off the second entry, then there. */
  const release = useCallback((go: () => void) => {
    open.current = true;
    if (!guarding.current) return go();
    guarding.current = false;
    const arrived = () => {
      window.history.scrollRestoration = "auto";
      go();
    };
    window.addEventListener("popstate", () => setTimeout(arrived), { once: true });
    window.history.back();
  }, []);
  const goTo = useCallback(
    (href: string) => {
      const scroll = !isAbove(href);
      if (guarding.current) release(() => router.replace(href, { scroll }));
      else release(() => router.push(href, { scroll }));
    },
    [router, release],
  );

  useEffect(() => {
    guarding.current = isMarked();
  }, []);
  useEffect(() => {
    if (dirty) return;
    const { pathname } = window.location;
    const through = () => {
      if (!guarding.current || isMarked()) return;
      guarding.current = false;
      if (window.location.pathname === pathname) window.history.back();
    };
    window.addEventListener("popstate", through);
    return () => window.removeEventListener("popstate", through);
  }, [dirty]);

  useEffect(() => {
    if (!dirty) return;
    open.current = false;
    guard();
    const { pathname } = window.location;
    const unload = (event: BeforeUnloadEvent) => {
      if (!open.current) event.preventDefault();
    };
    const moved = () => {
      if (open.current || window.location.pathname !== pathname) return;
      guarding.current = isMarked();
      setWanted(guarding.current ? null : { go: () => release(() => window.history.back()) });
    };
    const jump = (go: () => void): boolean => {
      if (open.current) return false;
      const leap = () => {
        open.current = true;
        window.history.scrollRestoration = "auto";
        go();
      };
      setWanted({ go: leap });
      return true;
    };
    const landed = onJump(jump);
    const press = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link || open.current) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted({ go: () => goTo(link) });
    };
    let rearm: ReturnType<typeof setTimeout> | undefined;
    const armed = () => {
      open.current = false;
      guard();
    };
    asks = (go) =>
      setWanted({
        go: () => {
          release(go);
          rearm = setTimeout(armed, REARM_MS);
        },
      });
    window.addEventListener("beforeunload", unload);
    window.addEventListener("popstate", moved);
    document.addEventListener("click", press, true);
    return () => {
      asks = undefined;
      clearTimeout(rearm);
      window.removeEventListener("beforeunload", unload);
      window.removeEventListener("popstate", moved);
      landed();
      document.removeEventListener("click", press, true);
    };
  }, [dirty, goTo, guard, release]);

  const stay = useCallback(() => {
    guard();
    setWanted(null);
  }, [guard]);
  const leave = useCallback(() => {
    setWanted(null);
    wanted?.go();
  }, [wanted]);
  const ask = useCallback((href: string) => setWanted({ go: () => goTo(href) }), [goTo]);
  return { asking: wanted !== null, stay, leave, ask, goTo };
}
