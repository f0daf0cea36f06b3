"use client";

import { Pencil } from "lucide-react";
import { useMemo } from "react";
import { useFormBase } from "@/components/form/form-base";
import type { Part } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { PersonaFormHero } from "./persona-form-hero";
import { type FormLayout, HERO, HERO_TITLE, sectionOf } from "./persona-form-layout";
import { PersonaFormSection } from "./persona-form-section";
import { ProfileHero } from "./profile/profile-hero";
import { heroWords } from "./profile/profile-hero-words";
import { ProfileOther } from "./profile/profile-other";
import { ProfileSection } from "./profile/profile-section";
import { profileSections, SECTIONS } from "./profile/profile-sections";
import { pencil } from "./profile/section-pencil";
import type { EditSection } from "./use-edit-section";
import { useOpenedSection } from "./use-opened-section";

export type Held = { persona: Persona; source: SourceInfo; changed: readonly Part[]; section: EditSection; writable: ReadonlySet<string> };

/** The profile's sections in its own order: those that are edited as fields, the others as they are read. */
export function PersonaFormHeld({
  persona,
  source,
  changed,
  section,
  writable,
  layout,
  title,
}: Held & { layout: FormLayout; title: string }) {
  const { base } = useFormBase();
  const { only, go } = section;
  const touched = useMemo(() => new Set(changed.map(({ path }) => sectionOf(layout, path))), [changed, layout]);
  const isOpen = (id: string) => only === undefined || only === id || touched.has(id);
  useOpenedSection(layout, section, isOpen);
  const words = heroWords(source.fields, base);
  const read = profileSections(source.fields, base, words.paths);
  const action = (id: string, label: string) =>
    writable.has(id) && (
      <button
        type="button"
        aria-label={`Edit ${label}`}
        data-tip={`Edit ${label}`}
        className={`${pencil} -my-[0.1875rem]`}
        onClick={() => go(id)}
      >
        <Pencil aria-hidden />
      </button>
    );
  return (
    <>
      {isOpen(HERO) ? (
        <PersonaFormHero layout={layout} persona={persona} title={title} />
      ) : (
        <ProfileHero persona={persona} words={words} action={action(HERO, HERO_TITLE)} />
      )}
      {SECTIONS.map(({ id, title: label }) => {
        const [typed, shown] = [layout.sections.find((one) => one.id === id), read.find((one) => one.id === id)];
        if (typed && isOpen(id)) return <PersonaFormSection key={id} section={typed} />;
        return shown && <ProfileSection key={id} section={shown} persona={persona} source={source} action={action(id, label)} />;
      })}
      <ProfileOther other={persona.other} source={source.label} />
    </>
  );
}
