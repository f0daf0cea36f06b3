"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useHotkeys } from "@/lib/client/hotkeys";
import type { SourceInfo } from "@/lib/model/source";
import { historyHref } from "./history-address";
import { HistoryRow } from "./history-row";
import { revisionWords } from "./revision-words";
import type { History } from "./use-history";

type Props = { persona: string; source: SourceInfo; history: History; onRestore: (revision: string) => void };

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };

/** Every change seen, newest first. Arrows move, Enter shows one, C compares from it, R restores it. */
export function HistoryList({ persona, source, history, onRestore }: Props) {
  const { list, pages, ids, choose, compareFrom, authors, isFirst } = history;
  const box = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<string>();
  const current = list.some(({ id }) => id === held) ? held : (list.find(({ id }) => id === ids[1]) ?? list[0])?.id;

  const focus = (id: string | undefined) => box.current?.querySelector<HTMLElement>(`[data-row="${id}"] > a`)?.focus();
  const move = (step: number) => {
    const at = list.findIndex(({ id }) => id === current);
    focus(list[Math.min(list.length - 1, Math.max(0, at + step))]?.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== "c" && event.key !== "r") return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) move(step);
    else if (current) (event.key === "c" ? compareFrom : onRestore)(current);
  };
  const enter = (event: globalThis.KeyboardEvent) => {
    if (event.target !== document.body && (event.target as Element | null)?.id !== "main") return;
    event.preventDefault();
    focus(current);
  };
  useHotkeys({ ArrowDown: enter, ArrowUp: enter });

  return (
    <>
      <ol
        ref={box}
        aria-label="Changes, newest first"
        className="grid gap-px"
        onKeyDown={press}
        onFocus={(event) => setHeld(event.target.closest("li")?.dataset.row)}
      >
        {list.map((revision) => (
          <HistoryRow
            key={revision.id}
            revision={revision}
            words={revisionWords(revision, source, { first: isFirst(revision), author: authors.get(revision.id) })}
            href={historyHref(persona, revision.id)}
            side={revision.id === ids[1] ? "to" : revision.id === ids[0] ? "from" : undefined}
            reachable={revision.id === current}
            onChoose={() => choose(revision.id)}
            onFrom={() => compareFrom(revision.id)}
          />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button className="mt-2" size="sm" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          Show earlier changes
        </Button>
      )}
    </>
  );
}
