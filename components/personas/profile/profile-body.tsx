import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { ProfileHero } from "./profile-hero";
import { heroWords } from "./profile-hero-words";
import { ProfileOther } from "./profile-other";
import { ProfileSection } from "./profile-section";
import { profileSections } from "./profile-sections";

/** The persona itself: face, name, and everything its source holds, by meaning. */
export function ProfileBody({ persona, source }: { persona: Persona; source: SourceInfo }) {
  const hero = heroWords(source.fields, persona.values);
  return (
    <>
      <ProfileHero persona={persona} words={hero} />
      {profileSections(source.fields, persona.values, hero.paths).map((section) => (
        <ProfileSection key={section.id} section={section} persona={persona} source={source} />
      ))}
      <ProfileOther other={persona.other} source={source.label} />
    </>
  );
}
