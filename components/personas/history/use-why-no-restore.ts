"use client";

import type { ProfilePersona } from "@/components/personas/profile/profile-persona";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import type { SourceInfo } from "@/lib/model/source";

/** Why nothing can be restored; undefined when it can. */
export function useWhyNoRestore(persona: ProfilePersona, source: SourceInfo): string | undefined {
  const editor = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  if (!persona.can.update) return persona.can.reason ?? source.can.reason ?? `${source.label} takes no changes.`;
  return editor ? undefined : `Your role is ${role}: only editors and above restore earlier versions.`;
}
