"use client";

import { Search } from "lucide-react";
import { LOAD, openPalette } from "@/components/palette/open";
import { useCommandKey } from "@/lib/client/platform";

const warm = () => void LOAD.palette().catch(() => undefined);
const opener = {
  type: "button",
  "aria-haspopup": "dialog",
  "aria-keyshortcuts": "Meta+K Control+K",
  onClick: openPalette,
  onPointerEnter: warm,
  onFocus: warm,
} as const;

/** In the rail, between brand and navigation. */
export function JumpButton() {
  const key = useCommandKey("K");
  return (
    <button
      {...opener}
      aria-label="Search or jump"
      className="flex h-8 flex-none items-center gap-2 rounded-md border border-line-strong bg-raised px-2 text-muted hover:border-control max-lg:h-9 max-lg:justify-center max-lg:px-0"
    >
      <Search aria-hidden className="flex-none" />
      <span className="max-lg:hidden">Search or jump</span>
      <kbd suppressHydrationWarning className="ms-auto font-sans text-sm leading-none whitespace-nowrap max-lg:hidden">
        {key}
      </kbd>
    </button>
  );
}

/** In the bar of a phone. */
export const JumpIcon = () => (
  <button {...opener} aria-label="Search or jump" className="grid size-10 flex-none place-items-center rounded-md text-muted">
    <Search aria-hidden className="size-5" />
  </button>
);
