import "server-only";
import { csvText } from "@/lib/model/csv";
import { plain } from "@/lib/model/search-text";
import type { Actor } from "./actor";
import { failedItems } from "./batches";

/** Failed rows as a file: what was to be sent, and why it was not. */
export async function failedFile(actor: Actor, id: string): Promise<Response> {
  const { name, items } = await failedItems(actor, id);
  const fields = [...new Set(items.flatMap((item) => Object.keys(item.after ?? {})))];
  const head = ["row", "name", "upstream id", "state", "reason", ...fields.map((field) => `field: ${field}`)];
  const rows = items.map((item) => [
    item.index + 1,
    item.name,
    item.sourceId,
    item.state,
    item.problem,
    ...fields.map((field) => cell(item.after?.[field])),
  ]);
  const file = `${
    plain(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "batch"
  }-failed.csv`;
  return new Response(csvText([head, ...rows]), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${file}"` },
  });
}

const cell = (value: unknown): unknown => (Array.isArray(value) && value.every((v) => typeof v === "string") ? value.join("\n") : value);
