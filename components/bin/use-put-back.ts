"use client";

import { useState } from "react";
import { useSourceLooks } from "@/components/personas/source-provider";
import { announce } from "@/components/ui/announcer";
import { notify } from "@/components/ui/toast";
import { useReturn } from "@/lib/client/bin";
import type { BinEntry } from "@/lib/model/bin";
import { type Ending, endingWords, people } from "./bin-words";

type Returnable = Pick<BinEntry, "id" | "name" | "source" | "lost">;
type Progress = { done: number; total: number };

/** So many are waited for at once. */
const TOGETHER = 4;

/** Puts back one or several, says how far it is and how it ended. */
export function usePutBack() {
  const bringBack = useReturn();
  const looks = useSourceLooks();
  const [under, setUnder] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<Progress | null>(null);

  const one = async (entry: Returnable): Promise<Ending> => {
    const source = looks.find(({ id }) => id === entry.source)?.label ?? entry.source;
    const base = { name: entry.name, source };
    try {
      const back = await bringBack(entry, source);
      return { ...base, state: back.state, words: back.state === "done" ? back.note : null };
    } catch (error) {
      return { ...base, state: "failed", words: error instanceof Error ? error.message : null };
    }
  };

  const putBack = async (entries: readonly Returnable[]): Promise<readonly Ending[]> => {
    const [first] = entries;
    if (!first) return [];
    const waiting = [...entries];
    const endings: Ending[] = [];
    setUnder((before) => new Set([...before, ...entries.map(({ id }) => id)]));
    announce(`Putting ${entries.length === 1 ? first.name : people(entries.length)} back`);
    if (entries.length > 1) setProgress({ done: 0, total: entries.length });
    const lane = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const { id } = entry;
        endings.push(await one(entry));
        setUnder((before) => new Set([...before].filter((other) => other !== id)));
        if (entries.length > 1) setProgress({ done: endings.length, total: entries.length });
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, lane));
    setProgress(null);
    notify({ ...endingWords(endings), timeout: 10_000 });
    return endings;
  };

  return { putBack, isUnder: (id: string) => under.has(id), progress };
}
