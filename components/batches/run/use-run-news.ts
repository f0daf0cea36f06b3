"use client";

import { useEffect, useRef } from "react";
import { settledWords } from "@/components/batches/batch-meter";
import { BATCH_WORDS, settledOf } from "@/components/batches/batch-words";
import { announce } from "@/components/ui/announcer";
import { isFinished, useBatchEnded } from "@/lib/client/batches";
import type { Batch } from "@/lib/model/batch";
import { tabTitle } from "./run-progress";

const SAID_OF = 10;

/** Title of the tab, spoken progress (every tenth, and each change of state), and what must be read again at the end. */
export function useRunNews(batch: Batch): void {
  const ended = useBatchEnded(batch.id);
  const end = useRef(ended);
  useEffect(() => {
    end.current = ended;
  });
  const title = tabTitle(batch);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const tenth = Math.floor((settledOf(batch) / Math.max(1, batch.total)) * SAID_OF);
  const words = `${BATCH_WORDS[batch.state]}: ${settledWords(batch)}`;
  const news = `${batch.state} ${tenth}`;
  const said = useRef(news);
  useEffect(() => {
    if (said.current === news) return;
    said.current = news;
    announce(words);
  }, [news, words]);

  const finished = isFinished(batch);
  const was = useRef(finished);
  useEffect(() => {
    if (finished && !was.current) end.current();
    was.current = finished;
  }, [finished]);
}
