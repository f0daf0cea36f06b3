import { z } from "zod";
import { healViewAddress } from "./view-address";
import { cleanTitle, isVisible } from "./view-title";

/** Longer ones would not fit in a browser's request. */
const MAX_ADDRESS = 8_000;

const title = z.string().max(1_000).overwrite(cleanTitle).refine(isVisible, "Give the view a name.").max(60, "At most 60 letters.");
/** The library's address without "?": filters, sort, look and columns. What cannot be used is left out. */
const address = z.string().max(20_000).overwrite(healViewAddress).max(MAX_ADDRESS, "This address is too long to be kept. Filter for less.");

/** A saved address. `mine`: the asker made it. */
export const viewSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  address: z.string(),
  team: z.boolean(),
  mine: z.boolean(),
  /** Whether the asker may rename, change or delete it. */
  can: z.object({ update: z.boolean(), reason: z.string().optional() }),
});
export type View = z.infer<typeof viewSchema>;

/** `order`: ids of saved and built-in views as this person wants them, every visible one once. `start`: what "/" opens. */
export const viewsSchema = z.object({ views: z.array(viewSchema), order: z.array(z.string()), start: z.string() });
export type Views = z.infer<typeof viewsSchema>;

/** How many personas each view finds now, by the view's address; what is not known is not there. */
export const viewCountsSchema = z.record(z.string(), z.number().int());
export type ViewCounts = z.infer<typeof viewCountsSchema>;

export const createViewSchema = z.strictObject({ title, address, team: z.boolean().default(false) });
export type CreateView = z.input<typeof createViewSchema>;

export const updateViewSchema = z.strictObject({ title: title.optional(), address: address.optional(), team: z.boolean().optional() });
export type UpdateView = z.infer<typeof updateViewSchema>;

export const arrangeViewsSchema = z.strictObject({
  order: z.array(z.string().max(60)).max(10_000).optional(),
  start: z.string().max(60).optional(),
});
export type ArrangeViews = z.infer<typeof arrangeViewsSchema>;
