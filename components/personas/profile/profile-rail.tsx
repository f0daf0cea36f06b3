"use client";

import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import { RailHistory } from "./rail-history";
import { RailReadiness } from "./rail-readiness";
import { RailShares } from "./rail-shares";
import { RailSource } from "./rail-source";
import type { Profile } from "./use-profile";

const rail =
  "grid content-start gap-x-8 border-t border-line px-gutter text-sm @max-xl/sheet:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] @xl/sheet:border-s @xl/sheet:border-t-0 @xl/sheet:px-6 @xl/sheet:pt-2 @xl/sheet:pb-16";

/** Beside the profile when the sheet is wide, below it otherwise. */
export function ProfileRail({ persona, source, profile }: { persona: ProfilePersona; source: SourceInfo; profile: Profile }) {
  return (
    <aside aria-label="About this persona" className={rail}>
      <RailReadiness persona={persona} fields={source.fields} editHref={profile.editReason ? undefined : profile.editHref} />
      <RailSource persona={persona} source={source} profile={profile} />
      <RailShares persona={persona} profile={profile} />
      <RailHistory persona={persona} source={source} />
    </aside>
  );
}
