"use client";

import type { ReactNode } from "react";
import { SettingsHeader } from "@/components/connections/settings-header";
import { useDensity, useTheme } from "@/components/shell/appearance-menu";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { Leaf } from "@/components/ui/leaf";
import { Segmented } from "@/components/ui/segmented";
import { setDensity, setTheme } from "@/lib/client/theme";

const Choice = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <Leaf title={title}>
    {children}
    <p className="mt-2 text-sm text-muted">{text}</p>
  </Leaf>
);

/** Kept on this device, like the menu under one's name. */
export function AppearancePage() {
  return (
    <>
      <SettingsHeader current="Appearance" />
      <Sheet>
        <Pad>
          <SheetHead title="Appearance" note="on this device" />
          <Choice title="Theme" text="“As the system” changes with your device, at night too if it does.">
            <Segmented
              label="Theme"
              value={useTheme()}
              onChange={setTheme}
              options={[
                { value: "system", label: "As the system" },
                { value: "light", label: "Light" },
                { value: "dark", label: "Dark" },
              ]}
            />
          </Choice>
          <Choice title="Density" text="Compact shows half as many rows again in tables and lists.">
            <Segmented
              label="Density"
              value={useDensity()}
              onChange={setDensity}
              options={[
                { value: "comfortable", label: "Comfortable" },
                { value: "compact", label: "Compact" },
              ]}
            />
          </Choice>
        </Pad>
      </Sheet>
    </>
  );
}
