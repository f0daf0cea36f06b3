"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Beat, Editor } from "@/lib/model/presence";
import { api } from "./api";

const BEAT_MS = 5_000;
/** What was heard so long ago says nothing about now. */
const OLD_MS = 25_000;
const NOBODY: readonly Editor[] = [];

type Heard = { data: Editor[] };
const addressOf = (id: string): string => `/api/personas/${id}/presence`;

/** Who is editing a persona, asked while the page is seen; nobody while it cannot be asked. */
export function useEditors(id: string): readonly Editor[] {
  const { data, dataUpdatedAt, errorUpdatedAt } = useQuery({
    queryKey: ["presence", id],
    queryFn: async ({ signal }) => (await api.get<Heard>(addressOf(id), {}, { signal })).data,
    retry: false,
    staleTime: 0,
    refetchInterval: BEAT_MS,
  });
  return data && errorUpdatedAt - dataUpdatedAt < OLD_MS ? data : NOBODY;
}

const freshTab = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Says that this form is open, while it is seen or holds unsaved work, and hears who else edits; all of it in silence. */
export function useEditing(id: string, dirty: boolean): readonly Editor[] {
  const [heard, setHeard] = useState<{ at: number; editors: readonly Editor[] }>({ at: 0, editors: NOBODY });
  const unsaved = useRef(dirty);
  useEffect(() => {
    unsaved.current = dirty;
  }, [dirty]);
  useEffect(() => {
    const tab = freshTab();
    let said: Promise<unknown> = Promise.resolve();
    const say = (beat: Omit<Beat, "tab">) => api.post<Heard>(addressOf(id), { tab, ...beat }, { keepalive: !beat.editing });
    const beat = () => {
      if (document.visibilityState === "hidden" && !unsaved.current) return;
      said = say({ editing: true }).then(
        ({ data }) => setHeard({ at: Date.now(), editors: data }),
        () => setHeard((before) => (Date.now() - before.at < OLD_MS ? before : { at: before.at, editors: NOBODY })),
      );
    };
    const leave = () => void say({ editing: false }).catch(() => {});
    const seen = () => document.visibilityState === "visible" && beat();
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", seen);
      void said.then(leave);
    };
  }, [id]);
  return heard.editors;
}
