import { BookUser, Layers, Link, type LucideIcon, Settings2, Trash2 } from "lucide-react";

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Paths that belong to it. */
  within: readonly string[];
};

/** Only places that exist. */
export const NAV: readonly NavItem[] = [
  { href: "/", label: "Library", icon: BookUser, within: ["/personas", "/compare"] },
  { href: "/batches", label: "Batches", icon: Layers, within: ["/batches", "/imports"] },
  { href: "/shares", label: "Links", icon: Link, within: ["/shares"] },
  { href: "/bin", label: "Bin", icon: Trash2, within: ["/bin"] },
  { href: "/settings/connections", label: "Settings", icon: Settings2, within: ["/settings"] },
];

export const isCurrent = (item: NavItem, path: string): boolean =>
  path === item.href || item.within.some((root) => path === root || path.startsWith(`${root}/`));
