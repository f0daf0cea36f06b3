import { z } from "zod";

/** Ranges that are counted; any other can still be asked for. */
export const READINESS_RANGES = ["0-49", "50-89", "90-100"] as const;
export const CHANGED_DAYS = ["7", "30", "-30", "-180"] as const;
export const READ_DAYS = ["1", "7", "-1", "-7"] as const;

const facet = z.object({ value: z.string(), label: z.string().optional(), count: z.number().int() });

export const facetsSchema = z.object({
  source: z.array(facet),
  connection: z.array(facet),
  state: z.array(facet),
  scope: z.array(facet.extend({ kind: z.string(), source: z.string() })),
  readiness: z.array(facet),
  /** By meaning: how many lack it though their source counts it. */
  missing: z.array(facet),
  freshness: z.array(facet),
  read: z.array(facet),
  /** The 50 who made or changed most. */
  by: z.array(facet),
  matched: z.array(facet),
});
export type Facets = z.infer<typeof facetsSchema>;
