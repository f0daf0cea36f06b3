import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { FakeReply } from "@/lib/testing/fake";
import { type Desk, Refusal } from "./fake-desk";
import { manyBody } from "./fake-dialect";

type Operation = "create" | "update" | "delete";

/** An array body, or `{operation, data | items}` (vibemap.md 4.6); undefined when the body is neither. */
function itemsOf(body: unknown, operation: Operation): unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isObject(body) || !("operation" in body)) return undefined;
  if (body.operation !== operation) throw new Refusal(400, "Validation failed", { operation: `Must be ${operation} for this method` });
  const items = body.data ?? body.items;
  if (!Array.isArray(items)) throw new Refusal(400, "Validation failed", { data: "Must be an array" });
  return items;
}

/** Every item on its own: 207 as soon as one failed, with `data`, `errors` and `meta`. */
export function runBatch(
  desk: Desk,
  operation: Operation,
  one: (desk: Desk, item: unknown, status: number) => JsonObject,
): FakeReply | undefined {
  const items = itemsOf(desk.request.body, operation);
  if (!items) return undefined;
  if (items.length === 0) throw new Refusal(400, "Validation failed", { body: "Must hold at least one item" });
  const data: Json[] = [];
  const errors: JsonObject[] = [];
  const status = operation === "create" ? desk.dialect.createStatus : 200;
  items.forEach((item, index) => {
    try {
      data.push(one(desk, item, status));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const id: JsonObject = isObject(item) && typeof item.id === "string" ? { id: item.id } : {};
      errors.push({ index, ...id, error: error.message, ...(error.details ? { details: error.details } : {}) });
    }
  });
  const meta = { total: items.length, succeeded: data.length, failed: errors.length };
  if (errors.length > 0 || desk.prefer.code === 207) return { status: 207, body: { data, errors, meta } };
  if (operation === "delete" && desk.dialect.deleteStatus === 204) return { status: 204 };
  return { status, body: manyBody(desk.dialect, desk.prefer, data) };
}
