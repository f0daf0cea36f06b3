import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { IndexTabs } from "@/components/ui/index-tabs";

const TABS = [
  { href: "/settings/connections", label: "Connections" },
  { href: "/settings/team", label: "Team" },
  { href: "/settings/appearance", label: "Appearance" },
] as const;

export type SettingsTab = (typeof TABS)[number]["label"];

export function SettingsHeader({ current, actions }: { current: SettingsTab; actions?: ReactNode }) {
  const tabs = TABS.map((tab) => ({ ...tab, current: tab.label === current }));
  return <PageHeader tabs={<IndexTabs label="Settings" tabs={tabs} />} actions={actions} />;
}
