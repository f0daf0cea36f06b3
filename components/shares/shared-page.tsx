import type { Shared } from "@/lib/model/share";
import { PageTools } from "./page-tools";
import { SharedCover } from "./shared-cover";
import { SharedPersona } from "./shared-persona";
import { exactly, oldestRead, sharedTitle, sourcesOf } from "./shared-words";

const column = "mx-auto w-full max-w-[72rem] px-gutter print:max-w-none print:px-0";

/** Paper without chrome: a persona or a set. */
export function SharedPage({ shared }: { shared: Shared }) {
  const { personas } = shared;
  const several = personas.length !== 1;
  const read = oldestRead(shared);
  return (
    <div className="@container/shared min-h-dvh bg-surface">
      <header className={`${column} flex items-start justify-between gap-4 py-4`}>
        <p>
          <span className="text-muted">
            as of <time dateTime={read}>{exactly(read)}</time>
          </span>
        </p>
        <PageTools />
      </header>
      <main id="main" className={column}>
        {several && <SharedCover title={sharedTitle(shared)} personas={personas} />}
        {personas.map((persona, i) => (
          <div
            key={persona.portrait}
            className={
              several ? "border-t border-line-strong pt-10 pb-16 print:break-before-page print:border-0 print:p-0" : "pt-4 pb-16 print:p-0"
            }
          >
            <SharedPersona
              persona={persona}
              id={`persona-${i + 1}`}
              folio={several ? `${i + 1} of ${personas.length}` : undefined}
              alone={!several}
            />
          </div>
        ))}
        {personas.length === 0 && (
          <p className="pb-16 text-lg text-ink-soft">What this page showed was deleted in its source. Ask whoever sent you the address.</p>
        )}
      </main>
      <footer className={`${column} pb-12`}>
        <div className="grid gap-1 border-t border-line-strong pt-6 text-sm print:break-inside-avoid">
          {personas.length > 0 && (
            <p className="max-w-[72ch] text-pretty">
              Read from {sourcesOf(shared)} on {exactly(read)}. This page follows what the source holds; a printed copy does not.
            </p>
          )}
          <p className="text-muted">Portraits are drawn. Shared with Personary.</p>
        </div>
      </footer>
    </div>
  );
}
