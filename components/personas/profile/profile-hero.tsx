import { Freshness } from "@/components/personas/freshness";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { StateFlag } from "@/components/personas/state-flag";
import { cn } from "@/components/ui/cn";
import type { Persona } from "@/lib/model/persona";
import { type HeroWords, LONG_NAME } from "./profile-hero-words";

const plate =
  "@sm/sheet:w-36 @lg/sheet:w-[clamp(10rem,17cqi,14.5rem)] @max-sm/sheet:-mx-gutter @max-sm/sheet:aspect-5/4 @max-sm/sheet:rounded-none @max-sm/sheet:[&_img]:object-[50%_8%]";

/** The face, the name and one sentence: what this person says, or what is said of them. */
export function ProfileHero({ persona, words }: { persona: Persona; words: HeroWords }) {
  const { id, name, state, scopes, readAt, changedAt } = persona;
  const under = [words.alias, words.role].filter(Boolean).join(" · ");
  return (
    <header className="grid grid-cols-1 gap-6 pb-8 @sm/sheet:grid-cols-[auto_minmax(0,1fr)] @sm/sheet:items-end @sm/sheet:gap-[clamp(1.5rem,3.5cqi,3rem)] @sm/sheet:pt-6">
      <Portrait
        id={id}
        eager
        alt={`Portrait of ${name}`}
        className={cn(plate, "@sm/sheet:self-start", state === "deleted" && "grayscale")}
      />
      <div className="min-w-0">
        <h1 className={cn(name.length > LONG_NAME ? "verdict" : "display", "wrap-anywhere")}>{name}</h1>
        {under && <p className="mt-2 text-lg text-pretty text-ink-soft wrap-anywhere">{under}</p>}
        {words.summary && (
          <p
            className={cn(
              "max-w-[60ch] text-pretty whitespace-pre-line text-ink-soft wrap-anywhere",
              under ? "mt-1" : "mt-2 text-lg",
              under && !words.quote && "text-lg",
            )}
          >
            {words.summary}
          </p>
        )}
        {words.quote && (
          <blockquote className="quote mt-5 max-w-[30ch] indent-[-0.44em] text-display-sm leading-[1.32] wrap-anywhere">
            “{words.quote}”
          </blockquote>
        )}
        <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-muted">
          <SourceBadge source={persona.source} {...(scopes[0] && { place: scopes[0].label })} />
          <Freshness at={readAt} as="read" />
          <Freshness at={changedAt} as="unchanged" />
          <StateFlag state={state} />
        </p>
      </div>
    </header>
  );
}
