import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { HeroFacts } from "./hero-facts";
import { HeroFrame, heroLook } from "./hero-frame";
import type { HeroWords } from "./profile-hero-words";
import type { ProfilePersona } from "./profile-persona";

type Props = { persona: ProfilePersona; words: HeroWords /** A pencil, for who may edit. */; action?: ReactNode };

/** The face, the name and one sentence: what this person says, or what is said of them. */
export function ProfileHero({ persona, words, action }: Props) {
  const { id, name, state } = persona;
  const under = [words.alias, words.role].filter(Boolean).join(" · ");
  return (
    <HeroFrame id={id} name={name} gone={state === "deleted"} facts={<HeroFacts persona={persona} />} action={action}>
      <h1 className={heroLook.name(name)}>{name}</h1>
      {under && <p className={heroLook.under}>{under}</p>}
      {words.summary && <p className={cn(heroLook.summary(!under, words.quote !== undefined), "whitespace-pre-line")}>{words.summary}</p>}
      {words.quote && <blockquote className={cn(heroLook.voice, "indent-[-0.44em]")}>“{words.quote}”</blockquote>}
    </HeroFrame>
  );
}
