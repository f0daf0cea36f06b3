import type { JsonObject } from "@/lib/model/json";

/** What was typed and never sent: the changed fields, and what they were typed over. */
export type Draft = { session: string; at: string; base: JsonObject; values: JsonObject };

const PREFIX = "personary:draft:";
const KEPT = 3;

const isDraft = (value: unknown): value is Draft => {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft === "object" &&
    draft !== null &&
    typeof draft.session === "string" &&
    !Number.isNaN(Date.parse(String(draft.at))) &&
    typeof draft.base === "object" &&
    typeof draft.values === "object"
  );
};

/** Drafts of one form on this device, newest first. */
export function readDrafts(key: string): Draft[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "[]");
    return Array.isArray(held) ? held.filter(isDraft).sort((a, b) => Date.parse(b.at) - Date.parse(a.at)) : [];
  } catch {
    return [];
  }
}

function keep(key: string, drafts: Draft[]): void {
  try {
    if (drafts.length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(drafts.slice(0, KEPT)));
  } catch {}
}

/** Replaces this session's own draft; what other sessions left stays. */
export const writeDraft = (key: string, draft: Draft): void =>
  keep(key, [draft, ...readDrafts(key).filter((d) => d.session !== draft.session)]);

export const dropDraft = (key: string, session: string): void =>
  keep(
    key,
    readDrafts(key).filter((d) => d.session !== session),
  );
