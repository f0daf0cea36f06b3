"use client";

import { useRef } from "react";
import { PaletteField } from "./palette-field";
import { PaletteFoot } from "./palette-foot";
import { PaletteList } from "./palette-list";
import { PaletteStatus } from "./palette-status";
import { type PaletteProps, usePalette } from "./use-palette";

/** People, pages and what can be done, found by typing. */
export function PaletteView(props: PaletteProps) {
  const palette = usePalette(props);
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field inside
    <div className="contents" onKeyDown={palette.press}>
      <PaletteField palette={palette} input={input} onClose={props.close} />
      <PaletteList palette={palette} />
      <PaletteStatus palette={palette} />
      <PaletteFoot />
    </div>
  );
}
