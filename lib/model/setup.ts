import { z } from "zod";

/** True until the first owner exists. */
export const setupStateSchema = z.object({ needsOwner: z.boolean() });
export type SetupState = z.infer<typeof setupStateSchema>;
