"use client";

import { useSyncExternalStore } from "react";
import { MenuRadios } from "@/components/ui/menu";
import {
  DENSITIES,
  type Density,
  onAppearance,
  readDensity,
  readTheme,
  setDensity,
  setTheme,
  THEMES,
  type Theme,
} from "@/lib/client/theme";

const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const densityWords: Record<Density, string> = { comfortable: "Comfortable", compact: "Compact" };

export const useTheme = (): Theme => useSyncExternalStore(onAppearance, readTheme, () => "system");
export const useDensity = (): Density => useSyncExternalStore(onAppearance, readDensity, () => "comfortable");

/** Kept on this device. */
export function AppearanceChoices() {
  return (
    <>
      <MenuRadios
        label="Theme"
        value={useTheme()}
        onChange={setTheme}
        options={THEMES.map((value) => ({ value, label: themeWords[value] }))}
      />
      <MenuRadios
        label="Density"
        value={useDensity()}
        onChange={setDensity}
        options={DENSITIES.map((value) => ({ value, label: densityWords[value] }))}
      />
    </>
  );
}
