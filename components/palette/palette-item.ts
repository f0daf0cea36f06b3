import type { ComponentType } from "react";
import type { Recent } from "@/lib/client/recent";

export type PalettePerson = Recent;

export type PaletteItem = {
  id: string;
  label: string;
  icon?: ComponentType<{ className?: string; "aria-hidden"?: boolean }> | undefined;
  /** Where it leads; `run` then comes before. */
  href?: string;
  run?: (() => void) | undefined;
  /** Why it cannot be chosen. */
  reason?: string | undefined;
  /** Its key on the page. */
  kbd?: string | undefined;
  /** Small words at the end. */
  note?: string | undefined;
  /** More words it is found by. */
  also?: string;
  person?: PalettePerson;
};

export type PaletteGroup = { id: string; label: string; items: readonly PaletteItem[] };
