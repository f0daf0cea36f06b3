"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { announce } from "@/components/ui/announcer";
import { Skeleton } from "@/components/ui/skeleton";
import { compareHref, readShow } from "@/lib/model/compare-address";
import type { PersonaSummary } from "@/lib/model/persona";
import { PersonOption } from "./person-option";
import { usePeople } from "./use-people";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

type Props = { ids: readonly string[] /** Instead of adding to the comparison. */; onPick?: (persona: PersonaSummary) => void };

/** Type, choose with the arrows, Enter adds. */
export function PersonSearch({ ids, onPick }: Props) {
  const router = useRouter();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const { people, isPending, error, refetch, isFetching, settled } = usePeople(words, ids);
  const current = people[Math.min(at, people.length - 1)];
  useEffect(() => input.current?.focus(), []);
  const add = (persona: PersonaSummary) => {
    if (onPick) return onPick(persona);
    const { id, name } = persona;
    document.getElementById("main")?.focus({ preventScroll: true });
    const show = readShow(new URLSearchParams(window.location.search).get("show") ?? undefined);
    router.push(compareHref([...ids, id], show), { scroll: false });
    announce(`${name} added to the comparison`);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && people.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, people.length - 1) + step + people.length) % people.length);
    }
    if (event.key === "Enter" && current && settled) {
      event.preventDefault();
      add(current);
    }
  };
  return (
    <div className="grid gap-2">
      <input
        ref={input}
        type="search"
        role="combobox"
        className="input"
        aria-label={onPick ? "Search personas" : "Search personas to add"}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={current && `${list}-${current.id}`}
        autoComplete="off"
        placeholder="Name, role or any words"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {error && <ErrorNotice error={error} what="The library could not be searched" onRetry={() => void refetch()} retrying={isFetching} />}
      <div id={list} role="listbox" aria-label="Personas" className="grid max-h-96 content-start overflow-y-auto">
        {people.map((persona) => (
          <PersonOption
            key={persona.id}
            id={`${list}-${persona.id}`}
            persona={persona}
            current={persona === current}
            onPick={() => add(persona)}
          />
        ))}
      </div>
      {isPending && <Skeleton className="h-72" />}
      {!isPending && !error && people.length === 0 && (
        <p className="px-2 py-3 text-muted">
          {words.trim() === "" ? "Nobody else is in the library yet." : "Nobody is found by these words."}
        </p>
      )}
    </div>
  );
}
