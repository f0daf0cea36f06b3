"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { currentTab, isModified, viewAddress, viewTabs } from "@/components/personas/library/library-views";
import { IconButton } from "@/components/ui/icon-button";
import { IndexTabStrip } from "@/components/ui/index-tabs";
import { formatNumber } from "@/lib/client/format";
import { useViewCounts } from "@/lib/client/views";
import { FIRST_VIEW } from "@/lib/model/built-in-views";
import type { Views } from "@/lib/model/view";
import { useCurrentInSight } from "./use-current-in-sight";
import { useTabMoves } from "./use-tab-moves";
import { ViewTab } from "./view-tab";

const SaveViewDialog = dynamic(() => import("./save-view-dialog").then((m) => m.SaveViewDialog), { ssr: false });

type Props = {
  views: Views;
  address: Readonly<Record<string, string>>;
  /** What the page shows now; undefined while that is not known. */
  total: number | undefined;
  everyone: number;
};

/** Built-in and saved views in this person's order, with how many each finds. */
export function ViewTabs({ views, address, total, everyone }: Props) {
  const [saving, setSaving] = useState(false);
  const tabs = viewTabs(views);
  const counts = useViewCounts(tabs.map((tab) => tab.address).join("\n"));
  const current = currentTab(tabs, address);
  const modified = current !== undefined && isModified(current, address);
  const strip = useCurrentInSight(current?.id);
  const moves = useTabMoves(tabs);
  const countOf = (tab: (typeof tabs)[number]) => {
    if (tab === current && !modified && total !== undefined && tab.saved) return total;
    return counts[tab.address] ?? (tab.address === "" ? everyone : undefined);
  };
  return (
    <IndexTabStrip
      ref={strip}
      label="Views"
      end={
        <>
          <span className="sticky -end-gutter z-1 flex-none bg-background px-1 pb-1.5 sm:-end-4">
            <IconButton label="Save this view as a tab" size="sm" icon={<Plus aria-hidden />} onClick={() => setSaving(true)} />
          </span>
          {saving && <SaveViewDialog address={viewAddress(address)} onClose={() => setSaving(false)} />}
        </>
      }
    >
      {tabs.map((tab, at) => (
        <ViewTab
          key={tab.id}
          tab={tab}
          place={{ at, of: tabs.length }}
          current={tab === current}
          modified={tab === current && modified}
          opensFirst={tab.id === views.start}
          everyoneFirst={views.start === FIRST_VIEW}
          count={countOf(tab)}
          digits={formatNumber(everyone).length}
          shown={address}
          moves={moves}
        />
      ))}
    </IndexTabStrip>
  );
}
