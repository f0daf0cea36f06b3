import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems, imports } from "@/lib/db/schema";
import type { BatchItem } from "@/lib/model/batch";
import { type Actor, needRole } from "./actor";
import { failedItems } from "./batches";
import { csvFile } from "./csv-file";
import { badRows } from "./import-bad-rows";
import type { ImportRow } from "./import-view";

/** Failed rows as a file: of an import in its own columns as long as its content is kept, else what was to be sent, and why it was not. */
export async function failedFile(actor: Actor, id: string): Promise<Response> {
  needRole(actor, "viewer");
  const origin = await keptImport(id);
  if (origin) return csvFile(`${origin.name.replace(/\.[a-z]{2,4}$/i, "")} failed`, badRows(origin, await failedRows(id)));
  const { name, items } = await failedItems(actor, id);
  return csvFile(`${name} failed`, ownRows(items));
}

async function keptImport(id: string): Promise<ImportRow | undefined> {
  const db = await database();
  const [found] = await db
    .select({ row: imports })
    .from(batches)
    .innerJoin(imports, eq(imports.id, batches.importId))
    .where(eq(batches.id, id));
  return found && found.row.clearedAt === null ? found.row : undefined;
}

async function failedRows(id: string): Promise<Map<number, string>> {
  const db = await database();
  const found = await db
    .select({ row: batchItems.row, problem: batchItems.problem })
    .from(batchItems)
    .where(and(eq(batchItems.batchId, id), inArray(batchItems.state, ["failed", "conflict"]), isNotNull(batchItems.row)));
  return new Map(found.flatMap(({ row, problem }) => (row === null ? [] : [[row, problem ?? ""] as const])));
}

async function* ownRows(items: readonly BatchItem[]): AsyncGenerator<string[]> {
  const fields = [...new Set(items.flatMap((item) => Object.keys(item.after ?? {})))];
  yield ["row", "name", "upstream id", "state", "reason", ...fields.map((field) => `field: ${field}`)];
  for (const item of items)
    yield [
      String(item.row ?? item.index + 1),
      item.name,
      item.sourceId ?? "",
      item.state,
      item.problem ?? "",
      ...fields.map((field) => cell(item.after?.[field])),
    ];
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((v) => typeof v === "string") ? value.join("\n") : JSON.stringify(value);
}
