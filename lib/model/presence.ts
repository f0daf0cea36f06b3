import { z } from "zod";

/** One person who has a form of a persona open. */
export const editorSchema = z.object({ user: z.string(), name: z.string(), since: z.iso.datetime() });
export type Editor = z.infer<typeof editorSchema>;

/** Everybody but the one who asks. */
export const presenceSchema = z.object({ data: z.array(editorSchema) });

/** A form says so every `PRESENCE_BEAT_MS`; `tab` tells two forms of one person apart. */
export const beatSchema = z.strictObject({ tab: z.string().regex(/^[\w-]{8,64}$/), editing: z.boolean() });
export type Beat = z.infer<typeof beatSchema>;
