import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { CallResponse } from "./call";

const DEEPEST = 64;
const UNSAFE_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/** A reply nobody can make sense of; after a write it leaves open whether the write happened. */
export function unreadable(label: string, what: string, write = false): AppError {
  return new AppError("source_down", `${label} answered with something that could not be read: ${what}.`, write ? { unsure: true } : {});
}

/** The body with everything a JSON column refuses taken out: NUL, broken UTF-16, keys that reach a prototype. */
export function bodyOf(label: string, response: CallResponse, write = false): Json | undefined {
  const clean = (value: Json, depth: number): Json => {
    if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
    if (typeof value !== "object" || value === null) return value;
    if (depth > DEEPEST) throw unreadable(label, "values nested too deeply", write);
    if (Array.isArray(value)) return value.map((v) => clean(v, depth + 1));
    const kept = Object.entries(value).filter(([k]) => !UNSAFE_KEYS.has(k));
    return Object.fromEntries(kept.map(([k, v]) => [k.replaceAll("\0", "").toWellFormed(), clean(v, depth + 1)]));
  };
  return response.body === undefined ? undefined : clean(response.body, 0);
}

export function objectOf(label: string, value: unknown, what: string, write = false): JsonObject {
  if (!isObject(value)) throw unreadable(label, what, write);
  return value;
}

/** An upstream id, opaque; a number counts as its digits. */
export const idSchema = z.union([z.string().refine((s) => s.trim() !== ""), z.number()]).transform(String);

/** Text or nothing: null, missing, blank and anything that is no text are the same. */
export const textSchema = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "string" && !isEmpty(value) ? value : undefined));

export const amountSchema = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined));

/** ISO 8601 in UTC from whatever date form came; undefined when none can be seen. A time without a zone is taken as UTC. */
export const timeSchema = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    const spelled = typeof value === "number" && value < 1e11 ? value * 1000 : value;
    const zoneless = typeof spelled === "string" && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(spelled.trim());
    const date = new Date(zoneless ? `${String(spelled).trim().replace(" ", "T")}Z` : spelled);
    const year = date.getUTCFullYear();
    return year >= 1970 && year < 3000 ? date.toISOString() : undefined;
  });

/** Something is written there: a deletion mark, say. */
export const markSchema = z
  .unknown()
  .optional()
  .transform((value) => !isEmpty(value) && value !== false);

/** Runs a request about one row; an upstream 404 becomes `not_found`. */
export async function orNotFound<T>(label: string, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    throw new AppError("not_found", `${label} has no such persona; it may have been deleted there.`, { upstreamStatus: 404, cause: error });
  }
}

export const statusOf = (error: unknown): number | undefined => (error instanceof AppError ? error.extra.upstreamStatus : undefined);

export const UNNAMED = "Unnamed persona";
