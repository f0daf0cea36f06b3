import { Freshness } from "@/components/personas/freshness";
import { SourceBadge } from "@/components/personas/source-badge";
import { StateFlag } from "@/components/personas/state-flag";
import type { ProfilePersona } from "./profile-persona";

/** Where it is from and how old what one sees is. */
export const HeroFacts = ({ persona }: { persona: ProfilePersona }) => (
  <>
    <SourceBadge source={persona.source} {...(persona.scopes[0] && { place: persona.scopes[0].label })} />
    <Freshness at={persona.readAt} as="read" />
    <Freshness at={persona.changedAt} as="unchanged" />
    <StateFlag state={persona.state} />
  </>
);
