"use client";

import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { useUpdateMember } from "@/lib/client/members";
import type { Member } from "@/lib/model/member";
import { ROLE_OPTIONS, ROLE_WORDS } from "./role-words";

/** A choice for owners, words for the others and for the last owner, who must stay one. */
export function MemberRole({ member, owner, last }: { member: Member; owner: boolean; last: boolean }) {
  const update = useUpdateMember();
  if (!owner || last)
    return (
      <span title={last ? "The last owner stays one. Make somebody else an owner first." : undefined}>{ROLE_WORDS[member.role].label}</span>
    );
  const change = (role: Member["role"]) =>
    update.mutate(
      { id: member.id, role },
      {
        onSuccess: () => notify({ title: `${member.name} is ${ROLE_WORDS[role].label.toLowerCase()} now` }),
        onError: (error) => notify({ tone: "danger", title: `${member.name} keeps the old role`, description: error.message }),
      },
    );
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      options={ROLE_OPTIONS}
      value={update.isPending ? update.variables.role : member.role}
      onChange={change}
      disabled={update.isPending}
      className="w-32"
    />
  );
}
