"use client";

import { useSyncExternalStore } from "react";

/** `watched`: batches under way whose end will be told. `bells`: those whose end was asked for. `told`: ends that were told. */
type Watch = { watched: readonly string[]; bells: readonly string[]; told: readonly string[] };

const NOTHING: Watch = { watched: [], bells: [], told: [] };
const KEPT = 100;
const keyOf = (person: string): string => `personary:batches:${person}`;
const listeners = new Set<() => void>();
let seen: { text: string | null; watch: Watch } = { text: null, watch: NOTHING };

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

function read(person: string): Watch {
  let text: string | null = null;
  try {
    text = localStorage.getItem(keyOf(person));
    if (text === seen.text) return seen.watch;
    const held = JSON.parse(text ?? "{}") as Partial<Watch>;
    seen = { text, watch: { watched: texts(held.watched), bells: texts(held.bells), told: texts(held.told) } };
  } catch {
    seen = { text, watch: NOTHING };
  }
  return seen.watch;
}

function write(person: string, change: Partial<Watch>): void {
  const next = { ...read(person), ...change };
  const short = Object.fromEntries(Object.entries(next).map(([key, list]) => [key, list.slice(-KEPT)]));
  try {
    localStorage.setItem(keyOf(person), JSON.stringify(short));
  } catch {}
  for (const told of listeners) told();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What one person waits for in this browser; the same in all its tabs, and after a reload. */
export const useWatch = (person: string): Watch =>
  useSyncExternalStore(
    subscribe,
    () => read(person),
    () => NOTHING,
  );

export const watchedNow = (person: string): readonly string[] => read(person).watched;

/** Batches under way, besides those watched already. */
export function watch(person: string, batches: readonly string[]): void {
  const { watched } = read(person);
  const more = batches.filter((id) => !watched.includes(id));
  if (more.length > 0) write(person, { watched: [...watched, ...more] });
}

/** Its end was told, or nobody can tell it. */
export function unwatch(person: string, batch: string): void {
  const { watched, bells } = read(person);
  const but = (list: readonly string[]) => list.filter((id) => id !== batch);
  if (watched.includes(batch) || bells.includes(batch)) write(person, { watched: but(watched), bells: but(bells) });
}

export function setBell(person: string, batch: string, on: boolean): void {
  const others = read(person).bells.filter((id) => id !== batch);
  write(person, { bells: on ? [...others, batch] : others });
}

/** True for the first of all tabs that asks about this end, false from then on. */
export async function claim(person: string, end: string): Promise<boolean> {
  const take = () => {
    const { told } = read(person);
    if (told.includes(end)) return false;
    write(person, { told: [...told, end] });
    return true;
  };
  return "locks" in navigator ? navigator.locks.request(keyOf(person), take) : take();
}
