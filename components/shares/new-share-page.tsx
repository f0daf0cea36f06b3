"use client";

import { Users } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import type { SourceInfo } from "@/lib/model/source";
import { ShareForm } from "./share-form";
import { useSharePeople } from "./use-share-people";

type Props = {
  sources: readonly SourceInfo[];
  /** Ids of sources that are connected. */
  connected: readonly string[];
};

export function NewSharePage({ sources, connected }: Props) {
  const people = useSharePeople();
  const editor = useAtLeast("editor");
  const toLibrary = (
    <Button href="/" icon={<Users aria-hidden />}>
      Go to the library
    </Button>
  );
  const title = <h1 className="sr-only">New link</h1>;
  const body = () => {
    if (!editor)
      return (
        <>
          {title}
          <EmptyState title="Links are made by editors" action={toLibrary}>
            A link gives personas to people outside the team. Ask an admin to raise your role.
          </EmptyState>
        </>
      );
    if (people.selection === undefined || people.loading)
      return (
        <Pad>
          <SheetHead title="New link" />
          <RowsSkeleton count={4} />
        </Pad>
      );
    if (people.selection === null)
      return (
        <>
          {title}
          <EmptyState title="Choose who to share" action={toLibrary}>
            Tick personas in the library and press Share, or press Share on a profile.
          </EmptyState>
        </>
      );
    if (people.failed && people.people.length === 0)
      return <ErrorNotice page error={people.failed} what="These personas could not be read" action={toLibrary} />;
    return (
      <Pad className="pb-16">
        <SheetHead title="New link" />
        <ShareForm people={people} selection={people.selection} sources={sources} connected={connected} />
      </Pad>
    );
  };
  return (
    <>
      <PageHeader crumbs={[{ label: "Links", href: "/shares" }, { label: "New link" }]} />
      <Sheet>{body()}</Sheet>
    </>
  );
}
