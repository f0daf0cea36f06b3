"use client";

import { Plus } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import type { Views } from "@/lib/model/view";
import { ExportMenu } from "./export-menu";
import { isFiltered, pickKeys, QUERY_KEYS } from "./library-address";
import { useExporting } from "./use-exporting";
import { ViewTabs } from "./views/view-tabs";

type Props = {
  views: Views;
  address: Readonly<Record<string, string>>;
  total: number | undefined;
  everyone: number;
  mayCreate: boolean;
  connected: boolean;
};

export function LibraryHeader({ views, address, total, everyone, mayCreate, connected }: Props) {
  const editor = useAtLeast("editor");
  const reason = mayCreate
    ? undefined
    : editor
      ? connected
        ? "None of your sources lets others write personas."
        : "Connect a source first."
      : "Your role is viewer: only editors and above write personas.";
  const exporting = useExporting({
    count: total ?? everyone,
    how: isFiltered(address) ? "as filtered" : "all there are",
    scope: { query: pickKeys(address, QUERY_KEYS) },
  });
  return (
    <PageHeader
      tabs={<ViewTabs views={views} address={address} total={total} everyone={everyone} />}
      actions={
        <>
          <ExportMenu exporting={exporting} />
          <Button variant="primary" kbd="C" href="/personas/new" reason={reason}>
            New persona
          </Button>
        </>
      }
      phoneActions={
        <>
          <ExportMenu exporting={exporting} look="icon" />
          <Button
            variant="quiet"
            iconOnly
            aria-label="New persona"
            icon={<Plus aria-hidden className="!size-5" />}
            href="/personas/new"
            reason={reason}
          />
        </>
      }
    />
  );
}
