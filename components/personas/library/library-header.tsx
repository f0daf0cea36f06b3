"use client";

import { Plus } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { IndexTabs } from "@/components/ui/index-tabs";
import { currentView, hrefOf, VIEWS } from "./library-views";

type Props = { address: Readonly<Record<string, string>>; everyone: number; mayCreate: boolean; connected: boolean };

export function LibraryHeader({ address, everyone, mayCreate, connected }: Props) {
  const editor = useAtLeast("editor");
  const reason = mayCreate
    ? undefined
    : editor
      ? connected
        ? "None of your sources lets others write personas."
        : "Connect a source first."
      : "Your role is viewer: only editors and above write personas.";
  const tabs = VIEWS.map((view, i) => ({
    href: hrefOf(view),
    label: view.title,
    current: view === currentView(address),
    ...(i === 0 && { count: everyone }),
  }));
  return (
    <PageHeader
      tabs={<IndexTabs label="Views" tabs={tabs} />}
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
