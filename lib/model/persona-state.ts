/**
 * active … unrecognized come from the source; `deleted` was removed upstream on purpose (there or from here);
 * `missing` was there once and is no longer listed, for reasons the source does not tell.
 */
export const PERSONA_STATES = ["active", "inactive", "archived", "rejected", "unrecognized", "missing", "deleted"] as const;
export type PersonaState = (typeof PERSONA_STATES)[number];
