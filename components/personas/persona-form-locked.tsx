"use client";

import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { useHeldPlace } from "@/lib/client/held-place";
import { useHotkeys } from "@/lib/client/hotkeys";
import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { ProfileHero } from "./profile/profile-hero";
import { heroWords } from "./profile/profile-hero-words";
import { ProfileOther } from "./profile/profile-other";
import { ProfileSection } from "./profile/profile-section";
import { profileSections } from "./profile/profile-sections";

type Props = { persona: Persona; source: SourceInfo; reason: string; editor: boolean };

/** The address of the form of somebody who cannot be edited: why, what can be done instead, and every field as it is. */
export function PersonaFormLocked({ persona, source, reason, editor }: Props) {
  const router = useRouter();
  const profile = `/personas/${persona.id}`;
  useHeldPlace(persona.id, "form");
  const leave = () => router.push(profile, { scroll: false });
  useHotkeys({ Escape: leave });
  const words = heroWords(source.fields, persona.values);
  const aside = (
    <span className="inline-flex items-center gap-1.5" title={reason}>
      <Lock aria-hidden className="!size-3.5" />
      Read only
    </span>
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Everyone", href: "/" }, { label: persona.name, href: profile, stay: true }, { label: "Read only" }]}
        actions={
          <Button variant="quiet" kbd="Esc" onClick={leave}>
            Back to the profile
          </Button>
        }
      />
      <Sheet>
        <Strip
          tone="accent"
          icon={<Lock aria-hidden />}
          action={
            editor && (
              <>
                <Button href={`/personas/new?from=${persona.id}`}>Duplicate where it can be edited</Button>
                <Button variant="quiet" href={`/compare?ids=${persona.id}`}>
                  Compare with…
                </Button>
              </>
            )
          }
        >
          <b>Nothing can be changed here.</b> {reason}
        </Strip>
        <article className="min-w-0 px-gutter @xl/sheet:pe-[calc(19rem+var(--spacing-gutter))]">
          <ProfileHero persona={persona} words={words} />
          {profileSections(source.fields, persona.values, words.paths).map((section) => (
            <ProfileSection key={section.id} section={section} persona={persona} source={source} aside={aside} />
          ))}
          <ProfileOther other={persona.other} source={source.label} />
        </article>
      </Sheet>
    </>
  );
}
