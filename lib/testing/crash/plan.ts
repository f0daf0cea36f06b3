import type { Verb } from "@/lib/model/batch-state";

/** What a child is told; `rows` are made per source. */
export type Plan = { places: { source: string; key: string; origin: string; scope?: string }[]; rows: number; setUp: boolean };

/** One line of the child's own ledger. */
export type Item = { verb: Verb; state: string; sourceId: string | null; problem: string | null };
