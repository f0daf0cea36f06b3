"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { notify } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { claim, unwatch, useWatch, watch, watchedNow } from "@/lib/client/batch-watch";
import { batchKey, isFinished, useOpenBatches } from "@/lib/client/batches";
import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import { finishWords, stuckReason } from "./finish-words";

/** A tab that is seen goes first. */
const HIDDEN_MS = 5_000;
const STAYS = 0;

type Person = { id: string; name: string };
type Told = { title: string; description: string; tone: "positive" | "plain" | "danger"; stays: boolean; label: string };

const isHidden = (): boolean => document.visibilityState === "hidden";
const mayInterrupt = (): boolean => "Notification" in window && Notification.permission === "granted";

/** Resolves once it may be told: at once where it is seen, later where only the browser can tell it, else when it is seen again. */
const whenTold = (bell: boolean): Promise<void> =>
  new Promise((resolve) => {
    if (!isHidden()) return resolve();
    const timer = bell && mayInterrupt() ? setTimeout(resolve, HIDDEN_MS) : undefined;
    const seen = () => {
      if (isHidden()) return;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
      resolve();
    };
    document.addEventListener("visibilitychange", seen);
  });

/** Tells on any page, once in all tabs, when a batch that this person started or asked about is over or goes no further by itself. */
export function useFinishNotices(person: Person): void {
  const { bells } = useWatch(person.id);
  const { data: open, dataUpdatedAt } = useOpenBatches(bells.length > 0);
  const client = useQueryClient();
  const router = useRouter();
  const path = usePathname();
  const here = useRef({ path, router, bells });
  const telling = useRef(new Set<string>());
  useEffect(() => {
    here.current = { path, router, bells };
  });

  useEffect(() => {
    if (!open || dataUpdatedAt === 0) return;
    const tell = async (batch: Batch, end: string, { title, description, tone, stays, label }: Told) => {
      const bell = here.current.bells.includes(batch.id);
      await whenTold(bell);
      if (!(await claim(person.id, end))) return;
      const at = `/batches/${batch.id}`;
      if (isHidden()) {
        const note = new Notification(title, { body: description, tag: end });
        note.onclick = () => {
          window.focus();
          here.current.router.push(at);
        };
      } else if (here.current.path !== at) {
        const action = { label, onPress: () => here.current.router.push(at) };
        notify({ title, description, tone, action, ...(stays && { timeout: STAYS }) });
      }
    };
    const ended = async (id: string) => {
      const over = await api.get<Batch>(`/api/batches/${id}`).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "not_found") unwatch(person.id, id);
        return undefined;
      });
      if (!over || !isFinished(over)) return;
      client.setQueryData(batchKey(id), over);
      const words = finishWords(over);
      const label = words.needs > 0 ? "See which" : "See the batch";
      await tell(over, `${id} ${over.finishedAt}`, { ...words, stays: words.needs > 0, label });
      unwatch(person.id, id);
    };
    const own = open.filter((batch) => batch.by === person.name || bells.includes(batch.id));
    watch(
      person.id,
      own.map(({ id }) => id),
    );
    for (const id of watchedNow(person.id)) {
      if (telling.current.has(id) || open.some((batch) => batch.id === id)) continue;
      telling.current.add(id);
      void ended(id).finally(() => telling.current.delete(id));
    }
    for (const batch of own) {
      const reason = stuckReason(batch);
      if (reason === undefined) continue;
      const words = {
        title: `“${batch.name}” waits for you`,
        description: reason,
        tone: "plain" as const,
        stays: true,
        label: "See the batch",
      };
      void tell(batch, `${batch.id} ${batch.startedAt} stuck`, words);
    }
  }, [open, dataUpdatedAt, bells, person.id, person.name, client]);
}
