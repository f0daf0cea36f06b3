import type { JsonObject } from "@/lib/model/json";

/** A record with one key under another name, at the same place. */
export const withRenamed = (record: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));

export const withoutKey = (record: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
