"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SettingsHeader } from "@/components/connections/settings-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/client/format";
import { useMembers } from "@/lib/client/members";
import type { Member } from "@/lib/model/member";
import { AddMemberDialog } from "./add-member-dialog";
import { MemberTable } from "./member-table";

type Props = {
  /** Null when one's role may not see them. */
  initial: readonly Member[] | null;
  me: string;
};

export function TeamPage({ initial, me }: Props) {
  const owner = useAtLeast("owner");
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      onClick={() => setAdding(true)}
      reason={owner ? undefined : "Only an owner adds people."}
    >
      Add a person
    </Button>
  );
  return (
    <>
      <SettingsHeader current="Team" {...(initial && { actions: add })} />
      <Sheet>
        {initial === null ? (
          <EmptyState title="The team is managed by its owner">
            Admins and owners see who is here and what each may do. Ask one of them if you need another role.
          </EmptyState>
        ) : (
          <Members initial={initial} me={me} owner={owner} />
        )}
        {adding && <AddMemberDialog onClose={() => setAdding(false)} />}
      </Sheet>
    </>
  );
}

function Members({ initial, me, owner }: { initial: readonly Member[]; me: string; owner: boolean }) {
  const { data: members = initial, isError, error, refetch, isFetching } = useMembers(initial);
  return (
    <>
      <Pad>
        <SheetHead title="Team" note={plural(members.length, "person", "people")} />
        {isError && <ErrorNotice error={error} what="The team could not be read" onRetry={() => void refetch()} retrying={isFetching} />}
      </Pad>
      <MemberTable members={members} me={me} owner={owner} />
    </>
  );
}
