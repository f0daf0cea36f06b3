"use client";

import { Plus } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import type { Views } from "@/lib/model/view";
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
  return (
    <PageHeader
      tabs={<ViewTabs views={views} address={address} total={total} everyone={everyone} />}
      actions={
        <Button variant="primary" kbd="C" href="/personas/new" reason={reason}>
          New persona
        </Button>
      }
      phoneActions={
        <Button
          variant="quiet"
          iconOnly
          aria-label="New persona"
          icon={<Plus aria-hidden className="!size-5" />}
          href="/personas/new"
          reason={reason}
        />
      }
    />
  );
}
