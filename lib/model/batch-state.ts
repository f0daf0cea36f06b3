/** What one item does upstream. */
export const VERBS = ["create", "update", "remove"] as const;
export type Verb = (typeof VERBS)[number];

/** What a person asked for: copy makes items that create, move also items that remove, import both that create and that update. */
export const BATCH_KINDS = [...VERBS, "copy", "move", "import"] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

export const ITEM_STATES = ["pending", "sending", "unsure", "done", "skipped", "conflict", "failed", "cancelled"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/**
 * Every move an item may make; anything else is a bug. `unsure → pending` only after reconciling showed that nothing happened upstream,
 * `skipped → pending` only for an item that was skipped because of the one it depends on, when that one is tried again.
 */
export const ITEM_MOVES: Record<ItemState, readonly ItemState[]> = {
  pending: ["sending", "skipped", "conflict", "failed", "cancelled"],
  sending: ["done", "skipped", "conflict", "failed", "unsure", "pending"],
  unsure: ["done", "pending", "conflict", "failed"],
  failed: ["pending"],
  conflict: ["pending"],
  cancelled: ["pending"],
  done: [],
  skipped: ["pending"],
};

export const canMove = (from: ItemState, to: ItemState): boolean => ITEM_MOVES[from].includes(to);
export const SETTLED: readonly ItemState[] = ["done", "skipped", "conflict", "failed", "cancelled"];
