import { z } from "zod";

/** From least to most allowed; each includes the ones before it. */
export const ROLES = ["viewer", "editor", "admin", "owner"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
