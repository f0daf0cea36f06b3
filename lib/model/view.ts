import { z } from "zod";

/** Tabs every library has; they come in a view order like saved ones. */
export const BUILT_IN_VIEWS = ["everyone", "needs-work", "gone"] as const;
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number];

const title = z.string().trim().min(1, "Give the view a name.").max(60);
/** The library's address without "?": filters, sort, look and columns. What cannot be used is left out. */
const address = z.string().max(20_000);

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

export const createViewSchema = z.strictObject({ title, address, team: z.boolean().default(false) });
export type CreateView = z.input<typeof createViewSchema>;

export const updateViewSchema = z.strictObject({ title: title.optional(), address: address.optional(), team: z.boolean().optional() });
export type UpdateView = z.infer<typeof updateViewSchema>;

export const arrangeViewsSchema = z.strictObject({
  order: z.array(z.string().max(60)).max(200).optional(),
  start: z.string().max(60).optional(),
});
export type ArrangeViews = z.infer<typeof arrangeViewsSchema>;
