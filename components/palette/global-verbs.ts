import { useQueryClient } from "@tanstack/react-query";
import { FileUp, Keyboard, LogOut, MonitorCog, Moon, RefreshCw, Rows2, Rows3, Sun, UserPlus } from "lucide-react";
import { useDensity, useTheme } from "@/components/shell/appearance-menu";
import { useAtLeast } from "@/components/shell/shell-user";
import { signOut } from "@/components/shell/user-menu";
import { useConnections } from "@/lib/client/connections";
import { setDensity, setTheme, THEMES, type Theme } from "@/lib/client/theme";
import type { PaletteItem } from "./palette-item";
import { refreshAll } from "./refresh-all";

export const NEW_PERSONA = "new-persona";

const themes: Record<Theme, Pick<PaletteItem, "label" | "icon">> = {
  light: { label: "Use the light theme", icon: Sun },
  dark: { label: "Use the dark theme", icon: Moon },
  system: { label: "Use the theme of the system", icon: MonitorCog },
};

/** What can be done from anywhere. */
export function useGlobalVerbs(showKeys: () => void): PaletteItem[] {
  const client = useQueryClient();
  const { data: connections = [] } = useConnections();
  const editor = useAtLeast("editor");
  const theme = useTheme();
  const compact = useDensity() === "compact";
  const createReason = !editor
    ? "Your role is viewer: only editors and above write personas."
    : connections.some(({ can }) => can.create)
      ? undefined
      : "None of your sources takes new personas.";
  return [
    { id: NEW_PERSONA, label: "New persona", icon: UserPlus, href: "/personas/new", also: "create add", reason: createReason },
    {
      id: "import",
      label: "Import a file",
      icon: FileUp,
      href: "/imports/new",
      also: "csv tsv excel xlsx json spreadsheet upload paste cells batch",
      reason: editor ? undefined : "Your role is viewer: only editors and above bring personas in.",
    },
    {
      id: "refresh-all",
      label: "Refresh all sources",
      icon: RefreshCw,
      also: "read again sync",
      run: () => void refreshAll(client, connections),
      reason: connections.length === 0 ? "No source is connected." : undefined,
    },
    ...THEMES.filter((other) => other !== theme).map((other) => ({
      id: `theme-${other}`,
      ...themes[other],
      also: "mode appearance",
      run: () => setTheme(other),
    })),
    compact
      ? { id: "density", label: "Comfortable density", icon: Rows2, also: "rows appearance", run: () => setDensity("comfortable") }
      : { id: "density", label: "Compact density", icon: Rows3, also: "rows appearance", run: () => setDensity("compact") },
    { id: "shortcuts", label: "Keyboard shortcuts", icon: Keyboard, kbd: "?", also: "help keys", run: showKeys },
    { id: "sign-out", label: "Sign out", icon: LogOut, also: "log out leave", run: signOut },
  ];
}
