"use client";

import { connectionName } from "@/components/personas/library/strip-words";
import { useSourceLooks } from "@/components/personas/source-provider";
import { useAtLeast } from "@/components/shell/shell-user";
import { Skeleton } from "@/components/ui/skeleton";
import { useConnections } from "@/lib/client/connections";
import { useEditorsNow, useNamesakes, usePersonaValues } from "@/lib/client/persona-dependents";
import { usePersonaShares } from "@/lib/client/persona-shares";
import { useSources } from "@/lib/client/sources";
import { lostParts, lostWords } from "@/lib/model/return-parts";
import { editorLine, linkLines, namesakeLine } from "./delete-words";
import type { ProfilePersona } from "./profile-persona";

/** What depends on a persona and what could not come back. Whatever is still being asked, or cannot be read, holds nothing up. */
export function DeleteFacts({ persona }: { persona: ProfilePersona }) {
  const shares = usePersonaShares(persona.id);
  const namesakes = useNamesakes(persona);
  const editors = useEditorsNow(persona.id);
  const lost = useLost(persona);
  const places = usePlaceNames((namesakes.data ?? []).map(({ connection }) => connection));
  const admin = useAtLeast("admin");
  const links = linkLines(shares.data ?? []);
  const asking = [shares, namesakes, editors, lost].some(({ isPending }) => isPending);
  const line = (key: string, text: string | false | undefined) => (text ? [{ key, text }] : []);
  const facts = [
    ...line("editors", editorLine((editors.data ?? []).map(({ name }) => name))),
    ...links,
    ...line("links", shares.isError && "Links that show it could not be read; they would say that it is gone."),
    ...line("others", shares.data && !admin && "Links that others gave out are not looked at here."),
    ...line("names", namesakeLine(places)),
    ...line("names-unread", namesakes.isError && "Whether another connection holds somebody of this name could not be read."),
    ...line("lost", lostWords(lost.data ?? [], "cannot come back")),
    ...line("lost-unread", lost.isError && "What could not come back is not known: its content could not be read."),
    ...line("none", !asking && links.length === 0 && !shares.isError && "No link of yours shows it."),
  ];
  return (
    <section aria-label="What depends on it" aria-live="polite" aria-busy={asking}>
      <ul className="lines text-ink-soft">
        {facts.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {asking && (
          <li>
            <Skeleton className="inline-block h-3.5 w-56 max-w-full align-middle" />
            <span className="sr-only">Looking at what depends on it</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function useLost({ id, source, scopes }: ProfilePersona) {
  const held = usePersonaValues(id);
  const sources = useSources();
  const info = sources.data?.find((one) => one.id === source);
  return {
    isPending: held.isPending || sources.isPending,
    isError: held.isError || sources.isError,
    data: held.data && info ? lostParts(info, held.data.values, scopes) : undefined,
  };
}

function usePlaceNames(ids: readonly string[]): string[] {
  const { data: connections = [] } = useConnections();
  const looks = useSourceLooks();
  return [...new Set(ids)].flatMap((id) => {
    const found = connections.find((connection) => connection.id === id);
    const look = looks.find((one) => one.id === found?.source);
    return found ? connectionName(look?.label ?? found.source, found.label) : [];
  });
}
