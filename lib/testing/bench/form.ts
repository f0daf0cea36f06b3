/** How much is measured, and how far past its bound a figure may be. */
export type Form = {
  sizes: { few: number; many: number };
  rounds: number;
  requests: number;
  words: number;
  visits: number;
  edits: number;
  scrolled: number;
  /** Items of a batch at a source without a limit, and at each of those with one. */
  updates: number;
  paced: number;
  slack: number;
};

export const FULL: Form = {
  sizes: { few: 10_000, many: 100_000 },
  rounds: 200,
  requests: 200,
  words: 14,
  visits: 11,
  edits: 12,
  scrolled: 1_000,
  updates: 1_000,
  paced: 350,
  slack: 1,
};

/** For CI: a tenfold slip fails, a slow machine does not. */
export const SHORT: Form = {
  sizes: { few: 2_000, many: 6_000 },
  rounds: 16,
  requests: 30,
  words: 4,
  visits: 3,
  edits: 3,
  scrolled: 300,
  updates: 100,
  paced: 40,
  slack: 6,
};
