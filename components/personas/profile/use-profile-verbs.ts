"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useShellUser } from "@/components/shell/shell-user";
import { type Recent, recordRecent } from "@/lib/client/recent";
import { useVerbs } from "@/lib/client/verbs";
import { compareHref } from "@/lib/model/compare-address";
import type { Profile } from "./use-profile";

/** The profile's verbs in the palette, and the persona among those opened last. */
export function useProfileVerbs(persona: Recent, source: string, profile: Profile): void {
  const router = useRouter();
  const user = useShellUser()?.id;
  useEffect(() => {
    if (user) recordRecent(user, persona);
  }, [user, persona]);
  const { previous, next } = profile.around ?? {};
  const go = (id: string) => () => router.push(`/personas/${id}`);
  useVerbs(`With ${persona.name}`, [
    { id: "edit", label: "Edit", key: "E", run: () => router.push(profile.editHref, { scroll: false }), reason: profile.editReason },
    { id: "share", label: "Share with a new link", key: "S", run: profile.share, reason: profile.shareReason },
    { id: "compare", label: "Compare with…", run: () => router.push(compareHref([persona.id])) },
    { id: "reread", label: `Refresh from ${source}`, run: profile.reread },
    ...(previous ? [{ id: "previous", label: "Previous in the list", key: "[", run: go(previous) }] : []),
    ...(next ? [{ id: "next", label: "Next in the list", key: "]", run: go(next) }] : []),
    { id: "delete", label: "Delete…", run: profile.askRemove, reason: profile.removeReason },
  ]);
}
