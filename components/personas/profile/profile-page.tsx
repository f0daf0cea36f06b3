"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { PresenceStrip } from "@/components/personas/presence-strip";
import { Sheet } from "@/components/shell/sheet";
import { usePersonaTouched } from "@/lib/client/persona-touched";
import type { SourceInfo } from "@/lib/model/source";
import { ProfileBanners } from "./profile-banners";
import { ProfileHeader } from "./profile-header";
import type { ProfilePersona } from "./profile-persona";
import { ProfileRail } from "./profile-rail";
import { useProfile } from "./use-profile";

const DeletePersona = dynamic(() => import("./delete-persona").then((m) => m.DeletePersona), { ssr: false });

type Props = {
  persona: ProfilePersona;
  source: SourceInfo;
  /** Drawn on the server: portrait, name and everything the persona says. */
  children: ReactNode;
};

/** What can be done around a profile: header, banners and rail. */
export function ProfilePage({ persona, source, children }: Props) {
  usePersonaTouched(persona);
  const [asking, setAsking] = useState(false);
  const profile = useProfile(persona, source, () => setAsking(true));
  return (
    <>
      <ProfileHeader persona={persona} profile={profile} />
      <Sheet>
        <ProfileBanners persona={persona} source={source} profile={profile} />
        <PresenceStrip persona={persona.id} />
        <div className="grid flex-1 grid-cols-1 @xl/sheet:grid-cols-[minmax(0,1fr)_19rem]">
          <article className="min-w-0 px-gutter">
            {profile.rereadError && (
              <div className="pt-4">
                <ErrorNotice
                  error={profile.rereadError}
                  what={`${persona.name} could not be read again`}
                  onRetry={profile.reread}
                  retrying={profile.rereading}
                />
              </div>
            )}
            {children}
          </article>
          <ProfileRail persona={persona} source={source} profile={profile} />
        </div>
      </Sheet>
      {asking && <DeletePersona persona={persona} source={source.label} onClose={() => setAsking(false)} />}
    </>
  );
}
