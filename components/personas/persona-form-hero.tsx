"use client";

import { PartField } from "@/components/form/part-field";
import { cn } from "@/components/ui/cn";
import { pathKey } from "@/lib/model/parts";
import type { Persona } from "@/lib/model/persona";
import type { FormLayout } from "./persona-form-layout";
import { HeroFacts } from "./profile/hero-facts";
import { HeroFrame, heroLook } from "./profile/hero-frame";

/** What is said below a control is not part of the hero's own type. */
const words = "flow-root [&_p]:font-sans [&_p]:font-regular [&_p]:tracking-normal [&_p]:not-italic [&_p]:leading-[1.125rem]";
const tall = "overflow-hidden !-mb-[calc(0.09em-0.1875rem)] !pb-[0.09em]";

type Props = { layout: FormLayout; persona: Persona; title: string };

/** The profile's hero with its words in fields, each where it was. */
export function PersonaFormHero({ layout, persona, title }: Props) {
  const { name, under, summary, voice } = layout;
  return (
    <HeroFrame id={persona.id} name={persona.name} gone={persona.state === "deleted"} facts={<HeroFacts persona={persona} />}>
      <h1 className="sr-only">{title}</h1>
      <div className={cn(heroLook.name(persona.name), words)}>
        {name ? <PartField part={name} shape="bare" look={tall} /> : <p>{persona.name}</p>}
      </div>
      {under.map((part) => (
        <div key={pathKey(part.path)} className={cn(heroLook.under, words)}>
          <PartField part={part} shape="bare" />
        </div>
      ))}
      {summary && (
        <div className={cn(heroLook.summary(under.length === 0, voice !== undefined), words)}>
          <PartField part={summary} shape="bare" look="overflow-hidden" />
        </div>
      )}
      {voice && (
        <div className={cn(heroLook.voice, words)}>
          <PartField part={voice} shape="bare" look="overflow-hidden" />
        </div>
      )}
    </HeroFrame>
  );
}
