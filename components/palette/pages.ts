import { Link2, Palette, Plug, Plus, Users } from "lucide-react";
import { NAV } from "@/components/shell/nav-items";
import type { PaletteItem } from "./palette-item";

const SETTINGS = "/settings/";

/** Every place that exists. */
export const PAGES: readonly PaletteItem[] = [
  ...NAV.filter(({ href }) => !href.startsWith(SETTINGS)).map(({ href, label, icon }) => ({
    id: `page-${href}`,
    label,
    icon,
    href,
    ...(href === "/bin" && { also: "deleted put back undo trash" }),
  })),
  { id: "page-new-share", label: "New link", icon: Link2, href: "/shares/new", also: "share" },
  { id: "page-connections", label: "Settings: connections", icon: Plug, href: "/settings/connections", also: "sources keys" },
  { id: "page-connect", label: "Settings: connect a source", icon: Plus, href: "/settings/connections/new", also: "add connection key" },
  { id: "page-team", label: "Settings: team", icon: Users, href: "/settings/team", also: "members people roles" },
  {
    id: "page-appearance",
    label: "Settings: appearance",
    icon: Palette,
    href: "/settings/appearance",
    also: "theme dark light density compact",
  },
];
