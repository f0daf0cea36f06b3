"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { Freshness } from "@/components/personas/freshness";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { useRemoveMember } from "@/lib/client/members";
import type { Member } from "@/lib/model/member";
import { MemberRole } from "./member-role";

type Props = { members: readonly Member[]; me: string; owner: boolean };

export function MemberTable({ members, me, owner }: Props) {
  const [leaving, setLeaving] = useState<Member | null>(null);
  const remove = useRemoveMember();
  const owners = members.filter(({ role }) => role === "owner").length;
  const close = () => {
    setLeaving(null);
    remove.reset();
  };
  const gone = (member: Member) => {
    close();
    notify({ title: `${member.name} is removed` });
  };
  const keep = (member: Member): string | undefined =>
    !owner ? "Only an owner removes people." : member.role === "owner" && owners === 1 ? "The last owner cannot be removed." : undefined;
  return (
    <>
      <Table label="Team">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th className="max-sm:hidden">Since</Th>
            <Th>
              <span className="sr-only">Remove</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Tr key={member.id}>
              <th scope="row" className="text-start">
                <span className="font-medium [overflow-wrap:anywhere]">{member.name}</span>
                {member.id === me && <span className="text-muted"> (you)</span>}
                <span className="block text-sm text-muted [overflow-wrap:anywhere]">{member.email}</span>
              </th>
              <Td>
                <MemberRole member={member} owner={owner} last={member.role === "owner" && owners === 1} />
              </Td>
              <Td className="max-sm:hidden">
                <Freshness at={member.createdAt} as="date" />
              </Td>
              <Td end>
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={`Remove ${member.name}`}
                  reason={keep(member)}
                  onClick={() => setLeaving(member)}
                >
                  Remove
                </Button>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && close()}
        title={`Remove ${leaving?.name ?? "this person"}?`}
        description="They are signed out at once and cannot come back. What they did stays in the history, and their share links stay on."
        confirm="Remove"
        danger
        busy={remove.isPending}
        error={remove.error ?? undefined}
        onConfirm={() => leaving && remove.mutate(leaving.id, { onSuccess: () => gone(leaving) })}
      />
    </>
  );
}
