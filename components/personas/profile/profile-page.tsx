"use client";

import { useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, Sheet } from "@/components/shell/sheet";
import { usePersona } from "@/lib/client/personas";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { DeletePersona } from "./delete-persona";
import { ProfileBanners } from "./profile-banners";
import { ProfileHeader } from "./profile-header";
import { ProfileHero } from "./profile-hero";
import { heroWords } from "./profile-hero-words";
import { ProfileOther } from "./profile-other";
import { ProfileRail } from "./profile-rail";
import { ProfileSection } from "./profile-section";
import { profileSections } from "./profile-sections";
import { useProfile } from "./use-profile";

export function ProfilePage({ initial, source }: { initial: Persona; source: SourceInfo }) {
  const found = usePersona(initial.id, initial);
  const persona = found.data ?? initial;
  const [asking, setAsking] = useState(false);
  const profile = useProfile(persona, source, () => setAsking(true));
  const hero = heroWords(source.fields, persona.values);
  const sections = profileSections(source.fields, persona.values, hero.paths);
  return (
    <>
      <ProfileHeader persona={persona} profile={profile} />
      <Sheet>
        <ProfileBanners persona={persona} source={source} profile={profile} />
        <div className="grid flex-1 grid-cols-1 @xl/sheet:grid-cols-[minmax(0,1fr)_19rem]">
          <article className="min-w-0 px-gutter">
            {(profile.rereadError ?? found.error) && (
              <Pad className="!px-0 pt-4">
                <ErrorNotice
                  error={profile.rereadError ?? found.error}
                  what={`${persona.name} could not be read again`}
                  onRetry={profile.reread}
                  retrying={profile.rereading}
                />
              </Pad>
            )}
            <ProfileHero persona={persona} words={hero} />
            {sections.map((section) => (
              <ProfileSection key={section.id} section={section} persona={persona} source={source} />
            ))}
            <ProfileOther other={persona.other} source={source.label} />
          </article>
          <ProfileRail persona={persona} source={source} profile={profile} />
        </div>
      </Sheet>
      {asking && <DeletePersona persona={persona} source={source.label} onClose={() => setAsking(false)} />}
    </>
  );
}
