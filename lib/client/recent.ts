import type { PersonaSummary } from "@/lib/model/persona";

const MOST = 8;

export type Recent = Pick<PersonaSummary, "id" | "name" | "alias" | "role" | "line" | "voice" | "source" | "connection">;

const keyOf = (user: string): string => `personary:recent:${user}`;

const isRecent = (held: unknown): held is Recent =>
  typeof held === "object" &&
  held !== null &&
  ["id", "name", "source", "connection"].every((key) => typeof (held as Record<string, unknown>)[key] === "string");

/** The personas this person opened last on this device, the newest first. */
export function readRecent(user: string): Recent[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keyOf(user)) ?? "[]");
    return Array.isArray(held) ? held.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function recordRecent(user: string, { id, name, alias, role, line, voice, source, connection }: Recent): void {
  const opened: Recent = { id, name, alias, role, line, voice, source, connection };
  try {
    const before = readRecent(user).filter((held) => held.id !== id);
    localStorage.setItem(keyOf(user), JSON.stringify([opened, ...before].slice(0, MOST)));
  } catch {}
}
