"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { announce } from "@/components/ui/announcer";
import { type CameFrom, type Neighbours, neighbours, readCameFrom } from "@/lib/client/came-from";
import { useMounted } from "@/lib/client/clock";
import { useHeldPlace } from "@/lib/client/held-place";
import { useHotkeys } from "@/lib/client/hotkeys";
import { useRereadPersona } from "@/lib/client/personas";
import { writeSelection } from "@/lib/client/selection";
import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import { useEditSoon } from "./use-edit-soon";
import { useProfileVerbs } from "./use-profile-verbs";

export type Profile = {
  editHref: string;
  /** Why not; undefined when it can be done. */
  editReason: string | undefined;
  /** Editing may come next: the form can be fetched now. */
  editSoon: boolean;
  removeReason: string | undefined;
  shareReason: string | undefined;
  share: () => void;
  askRemove: () => void;
  reread: () => void;
  rereading: boolean;
  rereadError: Error | null;
  cameFrom: CameFrom | null;
  around: Neighbours | null;
};

/** What can be done with this persona, by button or key (E, S, [ and ]). */
export function useProfile(persona: ProfilePersona, source: SourceInfo, askRemove: () => void): Profile {
  const router = useRouter();
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const mounted = useMounted();
  const reread = useRereadPersona(persona.id);
  const cameFrom = useMemo(() => (mounted ? readCameFrom() : null), [mounted]);
  const around = neighbours(cameFrom, persona.id);

  const roleReason = editor ? undefined : `Your role is ${role}: only editors and above change or share personas.`;
  const sourceReason = persona.can.reason ?? source.can.reason ?? `${source.label} cannot do this.`;
  const editReason = persona.can.update ? roleReason : sourceReason;
  const editHref = `/personas/${persona.id}/edit`;
  const share = () => {
    writeSelection({ ids: [persona.id] });
    router.push("/shares/new");
  };
  const editSoon = useEditSoon(editReason === undefined);
  useHeldPlace(persona.id, "profile");
  const go = (id: string | undefined) => () => {
    if (id) router.push(`/personas/${id}`);
  };
  useHotkeys({
    e: editReason ? () => announce(editReason) : () => router.push(editHref, { scroll: false }),
    s: roleReason ? () => announce(roleReason) : share,
    "[": go(around?.previous),
    "]": go(around?.next),
  });
  const profile: Profile = {
    editHref,
    editReason,
    editSoon,
    removeReason: persona.can.remove ? roleReason : sourceReason,
    shareReason: roleReason,
    share,
    askRemove,
    reread: () =>
      reread.mutate(undefined, {
        onSuccess: () => {
          router.refresh();
          announce(`Read from ${source.label} just now`);
        },
      }),
    rereading: reread.isPending,
    rereadError: reread.error,
    cameFrom,
    around,
  };
  useProfileVerbs(persona, source.label, profile);
  return profile;
}
