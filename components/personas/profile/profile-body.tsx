import { HERO_TITLE, writableSections } from "@/components/personas/persona-form-layout";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { ProfileHero } from "./profile-hero";
import { heroWords } from "./profile-hero-words";
import { ProfileOther } from "./profile-other";
import { ProfileSection } from "./profile-section";
import { profileSections } from "./profile-sections";
import { SectionPencil } from "./section-pencil";

type Props = {
  persona: Persona;
  source: SourceInfo /** Missing when it cannot be edited here, or not by this person. */;
  editHref?: string | undefined;
};

/** The persona itself: face, name, and everything its source holds, by meaning. */
export function ProfileBody({ persona, source, editHref }: Props) {
  const words = heroWords(source.fields, persona.values);
  const writable = editHref === undefined ? new Set<string>() : writableSections(source.fields, persona.values);
  const pencil = (section: string, title: string) =>
    editHref !== undefined && writable.has(section) && <SectionPencil href={editHref} section={section} title={title} />;
  return (
    <>
      <ProfileHero persona={persona} words={words} action={pencil("hero", HERO_TITLE)} />
      {profileSections(source.fields, persona.values, words.paths).map((section) => (
        <ProfileSection key={section.id} section={section} persona={persona} source={source} action={pencil(section.id, section.title)} />
      ))}
      <ProfileOther other={persona.other} source={source.label} />
    </>
  );
}
