import { z } from "zod";

const facet = z.object({ value: z.string(), label: z.string().optional(), count: z.number().int() });

export const facetsSchema = z.object({
  source: z.array(facet),
  connection: z.array(facet),
  state: z.array(facet),
  scope: z.array(facet.extend({ kind: z.string(), source: z.string() })),
});
export type Facets = z.infer<typeof facetsSchema>;
