import { Portrait } from "@/components/personas/portrait";
import { cn } from "@/components/ui/cn";
import type { SharedPersona } from "@/lib/model/share";

/** A set's title and its faces, each leading to its page. */
export function SharedCover({ title, personas }: { title: string; personas: readonly SharedPersona[] }) {
  return (
    <section
      aria-labelledby="shared-title"
      className="grid items-end gap-6 pt-[clamp(1.5rem,5vh,3.5rem)] pb-10 @md/shared:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] @md/shared:gap-12 @md/shared:pb-16 print:grid-cols-1"
    >
      <h1 id="shared-title" className="display max-w-[14ch] print:max-w-none">
        {title}
      </h1>
      <ol
        className={cn(
          "grid gap-4",
          personas.length === 4
            ? "grid-cols-2 @md/shared:grid-cols-4 print:grid-cols-4"
            : "grid-cols-[repeat(auto-fill,minmax(min(7.5rem,28%),1fr))]",
        )}
      >
        {personas.map((persona, i) => (
          <li key={persona.portrait} className="break-inside-avoid">
            <a href={`#persona-${i + 1}`} className="group grid gap-0.5">
              <Portrait id={persona.portrait} eager={i < 6} className="mb-2 w-full" />
              <span
                title={persona.name ?? undefined}
                className="line-clamp-3 font-serif leading-[1.2rem] font-strong text-balance wrap-anywhere group-hover:text-accent"
              >
                {persona.name ?? `Persona ${i + 1}`}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
