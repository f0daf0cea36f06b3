"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { SideSheet } from "@/components/ui/side-sheet";

const ColumnsPanel = dynamic(() => import("./columns-panel").then((m) => m.ColumnsPanel), { ssr: false });

const icon = <SlidersHorizontal aria-hidden />;

/** Which columns, in which order, how dense: beside the table, on a phone over it. */
export const ColumnsButton = () => (
  <>
    <Popover
      title="Columns"
      align="end"
      className="w-96"
      trigger={<IconButton label="Columns" tooltip={false} icon={icon} className="max-sm:hidden" />}
    >
      <ColumnsPanel />
    </Popover>
    <SideSheet title="Columns" side="bottom" trigger={<IconButton label="Columns" tooltip={false} icon={icon} className="sm:hidden" />}>
      <ColumnsPanel />
    </SideSheet>
  </>
);
