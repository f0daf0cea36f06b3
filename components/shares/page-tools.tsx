"use client";

import { Printer, SunMoon } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { readTheme, setTheme } from "@/lib/client/theme";

function flip(): void {
  const theme = readTheme();
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  setTheme(dark ? "light" : "dark");
}

export const PageTools = () => (
  <p data-no-print className="flex flex-none items-center gap-1">
    <button type="button" aria-label="Switch theme" className={buttonStyles({ variant: "quiet", iconOnly: true })} onClick={flip}>
      <SunMoon aria-hidden />
    </button>
    <button type="button" className={buttonStyles()} onClick={() => window.print()}>
      <Printer aria-hidden />
      <span>
        Print<span className="max-sm:sr-only"> or save as PDF</span>
      </span>
    </button>
  </p>
);
