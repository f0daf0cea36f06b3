"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 400;
const LOOKS = 4;

/**
 * After a reload Next asks the server anew for the step before. A second step Back meanwhile waits for an answer that Next has thrown away, for good:
 * the address is at one step, the page at another. When they have disagreed for a moment, the page is asked for once more.
 */
export function useHealedAddress(): void {
  const router = useRouter();
  const path = usePathname();
  const shown = useSearchParams().toString();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = 0;
    const look = () => {
      const { pathname, search } = window.location;
      if (pathname !== path || new URLSearchParams(search).toString() === shown) return;
      router.refresh();
      left -= 1;
      if (left > 0) timer = setTimeout(look, LOOK_MS * 2 ** (LOOKS - left));
    };
    const moved = () => {
      clearTimeout(timer);
      left = LOOKS;
      timer = setTimeout(look, LOOK_MS);
    };
    window.addEventListener("popstate", moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("popstate", moved);
    };
  }, [router, path, shown]);
}
