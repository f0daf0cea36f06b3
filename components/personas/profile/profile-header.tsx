"use client";

import { ChevronLeft, ChevronRight, Link2 } from "lucide-react";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import type { Neighbours } from "@/lib/client/came-from";
import { formatNumber } from "@/lib/client/format";
import { EditLink } from "./edit-link";
import { ProfileMenu } from "./profile-menu";
import type { ProfilePersona } from "./profile-persona";
import type { Profile } from "./use-profile";

type Props = { persona: ProfilePersona; profile: Profile };

export function ProfileHeader({ persona, profile }: Props) {
  const { editHref, editReason, editSoon, shareReason, share, cameFrom, around } = profile;
  const list = cameFrom?.title ?? "Everyone";
  const edit = editReason ? (
    <Button variant="primary" kbd="E" reason={editReason}>
      Edit
    </Button>
  ) : (
    <EditLink href={editHref} soon={editSoon} className={buttonStyles({ variant: "primary" })}>
      Edit
      <span aria-hidden className="text-sm font-regular tracking-[0.02em] opacity-80 max-sm:hidden pointer-coarse:hidden">
        E
      </span>
    </EditLink>
  );
  return (
    <PageHeader
      crumbs={[{ label: list, href: `/${cameFrom?.search ?? ""}` }, { label: persona.name }]}
      pager={around ? <ProfilePager around={around} list={list} /> : undefined}
      actions={
        <>
          <ProfileMenu persona={persona} profile={profile} />
          <Button icon={<Link2 aria-hidden />} kbd="S" reason={shareReason} onClick={share}>
            Share
          </Button>
          {edit}
        </>
      }
      phoneActions={
        <>
          <Button variant="quiet" iconOnly aria-label="Share" icon={<Link2 aria-hidden />} reason={shareReason} onClick={share} />
          <ProfileMenu persona={persona} profile={profile} />
          {edit}
        </>
      }
    />
  );
}

export function ProfilePager({ around, list }: { around: Neighbours; list: string }) {
  const step = (id: string | undefined, label: string, key: string, icon: ReactNode) => (
    <Button
      variant="quiet"
      iconOnly
      aria-label={`${label} in ${list}`}
      title={`${label} ( ${key} )`}
      icon={icon}
      {...(id ? { href: `/personas/${id}` } : { disabled: true })}
    />
  );
  return (
    <div className="flex items-center gap-1 text-sm text-muted tabular-nums">
      {step(around.previous, "Previous", "[", <ChevronLeft aria-hidden />)}
      <span>
        {formatNumber(around.index + 1)} of {formatNumber(around.total)}
      </span>
      {step(around.next, "Next", "]", <ChevronRight aria-hidden />)}
    </div>
  );
}
