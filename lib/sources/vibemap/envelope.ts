import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { Page } from "../paging";
import { amountSchema, idSchema, objectOf, unreadable } from "../reading";

export const LABEL = "VibeMap";
export const PAGE_SIZE = 100;

/** The vendor's documents and its own client wrap lists in three ways: bare, under `data`, under the entity's name. */
function listIn(body: Json | undefined, key: string): Json[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isObject(body)) return undefined;
  for (const held of [body.data, body[key]]) if (Array.isArray(held)) return held;
  if (isObject(body.data)) return listIn(body.data, key);
  return Object.entries(body).flatMap(([name, held]) => (name !== "errors" && Array.isArray(held) ? [held] : []))[0];
}

const MORE_KEYS = ["hasNext", "has_next", "hasMore", "has_more"];

/** A short page ends a list, unless `meta` says otherwise or its length looks like a cap below the limit asked for (no maximum is documented). */
export function pageIn(body: Json | undefined, key: string, offset: number): Page<JsonObject> {
  const list = listIn(body, key);
  if (!list) throw unreadable(LABEL, "no list");
  const rows = list.map((row) => objectOf(LABEL, row, "a row that is no object"));
  const outer = isObject(body) ? body : {};
  const meta: JsonObject = { ...outer, ...(isObject(outer.pagination) && outer.pagination), ...(isObject(outer.meta) && outer.meta) };
  const total = amountSchema.parse(meta.total);
  if (MORE_KEYS.some((name) => meta[name] === true)) return { rows, total, more: "yes" };
  if (total !== undefined && offset + rows.length < total) return { rows, total, more: "yes" };
  const cap = Math.min(PAGE_SIZE, amountSchema.parse(meta.limit) ?? PAGE_SIZE);
  const unclear = total === undefined && rows.length > 0 && (rows.length >= cap || rows.length % 10 === 0);
  return { rows, total, more: unclear ? "maybe" : "no" };
}

/** One row under `data`, under the entity's name or bare; an array where one row was asked for is searched for `id`. Undefined when the reply holds none. */
export function rowIn(body: Json | undefined, key: string, id: string | undefined, write = false): JsonObject | undefined {
  if (Array.isArray(body)) return rowAmong(body, id, write);
  const outer = objectOf(LABEL, body, "no object", write);
  const bare = idOf(outer) !== undefined;
  const wrapped = [outer.data, outer[key], outer[`${key}s`]].find((held) => Array.isArray(held) || isObject(held));
  if (wrapped !== undefined && !bare) return rowIn(wrapped, key, id, write);
  if (!bare && (outer.data === null || outer[key] === null)) return undefined;
  if (!bare) throw unreadable(LABEL, "a row without an id", write);
  if (id !== undefined && idOf(outer) !== id) throw unreadable(LABEL, "another row than the one asked for", write);
  return outer;
}

/** A server that did not look at the id sends somebody else's rows: that is no proof that the row is gone. */
function rowAmong(rows: Json[], id: string | undefined, write: boolean): JsonObject | undefined {
  const found = rows.filter(isObject).find((row) => idOf(row) !== undefined && (id === undefined || idOf(row) === id));
  if (!found && rows.length) throw unreadable(LABEL, "other rows than the one asked for", write);
  return found;
}

export function idOf(row: JsonObject): string | undefined {
  return idSchema.safeParse(row.id).data;
}

export function rowId(row: JsonObject): string {
  const id = idOf(row);
  if (id === undefined) throw unreadable(LABEL, "a row without an id");
  return id;
}
