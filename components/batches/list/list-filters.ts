import { KIND_WORDS } from "@/components/batches/batch-words";
import type { BatchFilter } from "@/lib/client/batches";
import { BATCH_KINDS } from "@/lib/model/batch-state";

export const LIST_KEYS = ["q", "kind", "state", "by", "connection"] as const satisfies readonly (keyof BatchFilter)[];

export const STATE_WORDS = { open: "Under way", over: "Over", needs: "Needs somebody" } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAME_MAX = 200;

const MEANS: Record<(typeof LIST_KEYS)[number], (text: string) => boolean> = {
  q: (text) => text.length <= NAME_MAX,
  kind: (text) => Object.hasOwn(KIND_WORDS, text),
  state: (text) => Object.hasOwn(STATE_WORDS, text),
  by: (text) => text.length <= NAME_MAX,
  connection: (text) => UUID.test(text),
};

/** What an address asks for; what it cannot mean is left out. Keys always in the same order, so that equal filters are equal texts. */
export function filterOf(address: Readonly<Record<string, string | string[] | undefined>>): BatchFilter {
  const held = LIST_KEYS.flatMap((key) => {
    const text = address[key];
    return typeof text === "string" && text.trim() !== "" && MEANS[key](text.trim()) ? [[key, text.trim()] as const] : [];
  });
  return Object.fromEntries(held);
}

export const KIND_OPTIONS = BATCH_KINDS.map((value) => ({ value, label: KIND_WORDS[value].noun }));
export const STATE_OPTIONS = Object.entries(STATE_WORDS).map(([value, label]) => ({ value, label }));
