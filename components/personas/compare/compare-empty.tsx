import Link from "next/link";
import { EmptyState } from "@/components/feedback/empty-state";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { buttonStyles } from "@/components/ui/button-styles";
import type { Persona } from "@/lib/model/persona";
import { PersonSearch } from "./person-search";

/** Fewer than two: who is here, and a search for the next one. */
export function CompareEmpty({ persona }: { persona: Persona | undefined }) {
  return (
    <EmptyState
      title={persona ? "Compare with whom?" : "Compare two to four personas"}
      action={
        <div className="grid w-full max-w-96 gap-4">
          <PersonSearch key={persona?.id} ids={persona ? [persona.id] : []} />
        </div>
      }
      note={
        <Link href="/" className={buttonStyles({ variant: "quiet", size: "sm" })}>
          Tick them in the library instead
        </Link>
      }
    >
      {persona && (
        <p className="mb-3 flex items-center gap-3">
          <Portrait id={persona.id} shape="face" className="w-10" />
          <span className="grid min-w-0">
            <Link href={`/personas/${persona.id}`} className="font-strong wrap-anywhere hover:text-accent">
              {persona.name}
            </Link>
            <span className="flex min-w-0 text-sm text-muted">
              <SourceBadge source={persona.source} place={persona.scopes[0]?.label} />
            </span>
          </span>
        </p>
      )}
      <p>
        Side by side, aligned by what the fields mean whatever each source calls them: what is the same, what differs, what only one of them
        says.
      </p>
    </EmptyState>
  );
}
