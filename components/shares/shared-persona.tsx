import { Portrait } from "@/components/personas/portrait";
import { LONG_NAME } from "@/components/personas/profile/profile-hero-words";
import { cn } from "@/components/ui/cn";
import type { SharedPersona as Persona } from "@/lib/model/share";
import { needsLabel, type SharedSection, sharedSections } from "./shared-sections";
import { SharedValue } from "./shared-value";

type Props = {
  persona: Persona;
  id: string;
  /** "1 of 3". */
  folio?: string | undefined;
  /** A page's only persona carries its title. */
  alone?: boolean;
};

/** One persona as readers get it: on the page, on paper and in the preview of who makes the link. */
export function SharedPersona({ persona, id, folio, alone = false }: Props) {
  const { hero, sections } = sharedSections(persona);
  const name = persona.name ?? "Name held back";
  const Title = alone ? "h1" : "h2";
  const Part = alone ? "h2" : "h3";
  return (
    <article id={id} aria-labelledby={`${id}-name`} className="scroll-mt-4">
      <header className="grid items-end gap-6 @min-[28rem]/shared:grid-cols-[clamp(8rem,26cqi,17rem)_minmax(0,1fr)] @min-[28rem]/shared:gap-[clamp(1.5rem,5cqi,4rem)] print:break-inside-avoid print:grid-cols-[56mm_minmax(0,1fr)] print:gap-[10mm]">
        <Portrait
          id={persona.portrait}
          alt={persona.name === null ? "" : `Portrait of ${persona.name}`}
          eager
          className="aspect-5/4 w-full @min-[28rem]/shared:aspect-4/5 print:aspect-4/5 [&_img]:object-[50%_8%] @min-[28rem]/shared:[&_img]:object-bottom print:[&_img]:object-bottom"
        />
        <div className="min-w-0">
          {folio && <p className="mb-2 text-sm text-muted tabular-nums">{folio}</p>}
          <Title
            id={`${id}-name`}
            className={cn(name.length > LONG_NAME ? "verdict wrap-anywhere" : "display", persona.name === null && "text-muted")}
          >
            {name}
          </Title>
          {(hero.alias ?? hero.role) && (
            <p className="mt-2 text-lg text-pretty text-ink-soft wrap-anywhere">{[hero.role, hero.alias].filter(Boolean).join(" · ")}</p>
          )}
          {hero.summary && hero.quote && (
            <p className="mt-1 max-w-[60ch] text-pretty whitespace-pre-line text-ink-soft wrap-anywhere">{hero.summary}</p>
          )}
          {hero.quote && (
            <p className="quote mt-5 max-w-[32ch] indent-[-0.44em] text-display-sm leading-[1.34] wrap-anywhere">“{hero.quote}”</p>
          )}
          {hero.summary && !hero.quote && (
            <p className="mt-5 max-w-[32ch] font-serif text-display-sm leading-[1.34] text-pretty wrap-anywhere">{hero.summary}</p>
          )}
        </div>
      </header>
      <div className="mt-10 columns-1 gap-[clamp(2rem,5cqi,4rem)] @min-[28rem]/shared:columns-2 print:mt-[10mm] print:columns-2 print:gap-[10mm]">
        {sections.map((section) => (
          <SharedPart key={section.id} section={section} Part={Part} />
        ))}
      </div>
    </article>
  );
}

/** Values, not sections, stay whole on paper: a long section may cross pages. */
function SharedPart({ section, Part }: { section: SharedSection; Part: "h2" | "h3" }) {
  return (
    <section className="grid gap-3 border-t border-line pt-3 pb-6 print:block print:[&>div]:mb-3">
      <Part className="break-after-avoid font-strong">{section.title}</Part>
      {section.items.map((item) => (
        <div key={item.path} className="break-inside-avoid">
          {needsLabel(section, item) && <p className="mb-0.5 break-after-avoid text-sm text-muted wrap-anywhere">{item.label}</p>}
          <SharedValue field={item.field} value={item.value} />
        </div>
      ))}
    </section>
  );
}
