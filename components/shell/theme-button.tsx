"use client";

import { SunMoon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { readTheme, setTheme } from "@/lib/client/theme";

function flip(): void {
  const theme = readTheme();
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  setTheme(dark ? "light" : "dark");
}

export const ThemeButton = () => <IconButton label="Switch theme" icon={<SunMoon aria-hidden />} onClick={flip} />;
