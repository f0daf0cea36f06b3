import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** Argon2id with OWASP's minimum of 19 MiB and two passes (Password Storage Cheat Sheet). */
const ARGON2ID = 2 satisfies Algorithm.Argon2id as Algorithm;
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same text in another Unicode form, typed on another keyboard, is the same password. */
const normal = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

/** False also for a stored text that is no hash. */
export const verifyPassword = (stored: string, password: string): Promise<boolean> => verify(stored, normal(password)).catch(() => false);
