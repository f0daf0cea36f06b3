import type { JsonObject } from "@/lib/model/json";

/** Text that was no value yet, such as half of a JSON text. */
export type Loose = { label: string; text: string };
/** What was typed and never sent: the changed fields, what they were typed over, and a mark of every field as it stood then. */
export type Draft = {
  session: string;
  at: string;
  base: JsonObject;
  values: JsonObject;
  marks?: Record<string, string>;
  loose?: readonly Loose[];
};

type Store = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;
/** Why a draft could not be kept. */
export type NotKept = "full" | "forbidden";

const PREFIX = "personary:draft:";
const KEPT_MS = 30 * 24 * 3_600_000;

/** Throws when the browser allows none. */
const here = (): Store => window.localStorage;
const addressOf = (key: string, session: string): string => `${PREFIX}${key}:${session}`;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

function isDraft(value: unknown): value is Draft {
  if (!isObject(value)) return false;
  const { session, at, base, values } = value as Partial<Draft>;
  return typeof session === "string" && !Number.isNaN(Date.parse(String(at))) && isObject(base) && isObject(values);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

const names = (store: Store, prefix: string): string[] =>
  Array.from({ length: store.length }, (_, at) => store.key(at) ?? "").filter((name) => name.startsWith(prefix));

/** Drafts of one form, newest first, one for each session that typed in it. */
export function readDrafts(key: string, store?: Store): Draft[] {
  try {
    const at = store ?? here();
    const prefix = addressOf(key, "");
    const own = names(at, prefix).filter((name) => !name.slice(prefix.length).includes(":"));
    return own
      .map((name) => parsed(at.getItem(name)))
      .filter(isDraft)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  } catch {
    return [];
  }
}

/** Undefined when it is kept. What an earlier write of this session kept stays when this one fails. */
export function writeDraft(key: string, draft: Draft, store?: Store): NotKept | undefined {
  try {
    (store ?? here()).setItem(addressOf(key, draft.session), JSON.stringify(draft));
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
  }
}

export function dropDraft(key: string, session: string, store?: Store): void {
  try {
    (store ?? here()).removeItem(addressOf(key, session));
  } catch {}
}

/** Several drafts under one name, as they were kept before. */
function apart(store: Store, name: string, held: readonly unknown[]): void {
  for (const draft of held.filter(isDraft)) store.setItem(`${name}:${draft.session}`, JSON.stringify(draft));
}

/** Takes away what nobody came back for in 30 days, and what is no draft. */
export function sweepDrafts(now: number, store?: Store): void {
  try {
    const at = store ?? here();
    for (const name of names(at, PREFIX)) {
      const held = parsed(at.getItem(name));
      if (Array.isArray(held)) apart(at, name, held);
      if (!isDraft(held) || now - Date.parse(held.at) > KEPT_MS) at.removeItem(name);
    }
  } catch {}
}
