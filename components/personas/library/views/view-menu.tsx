"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { lazy, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { ViewTabProps } from "./view-tab";

const ViewVerbs = lazy(async () => ({ default: (await import("./view-verbs")).ViewVerbs }));
const SaveViewDialog = dynamic(() => import("./save-view-dialog").then((m) => m.SaveViewDialog), { ssr: false });
const RenameViewDialog = dynamic(() => import("./rename-view-dialog").then((m) => m.RenameViewDialog), { ssr: false });
const RemoveViewDialog = dynamic(() => import("./remove-view-dialog").then((m) => m.RemoveViewDialog), { ssr: false });

export type AskedOfView = "rename" | "duplicate" | "delete";

/** What can be done with the tab that is open; its code comes when it is first wanted. */
export function ViewMenu(props: ViewTabProps) {
  const [asked, setAsked] = useState<AskedOfView | null>(null);
  const { tab } = props;
  const close = () => setAsked(null);
  return (
    <>
      <Menu
        label={`View ${tab.title}`}
        align="start"
        trigger={
          <IconButton
            label={`Change view ${tab.title}`}
            size="sm"
            tooltip={false}
            icon={<ChevronDown aria-hidden className="!size-3.5" />}
            className="me-1.5 !h-6 pointer-coarse:!h-8"
          />
        }
      >
        <ViewVerbs {...props} onAsk={setAsked} />
      </Menu>
      {asked === "rename" && tab.saved && <RenameViewDialog view={tab.saved} onClose={close} />}
      {asked === "duplicate" && <SaveViewDialog address={tab.address} copyOf={tab.title} onClose={close} />}
      {asked === "delete" && tab.saved && (
        <RemoveViewDialog view={tab.saved} bare={props.opensFirst || props.everyoneFirst} onClose={close} />
      )}
    </>
  );
}
