import "server-only";
import type { BatchScope, CreateBatch } from "@/lib/model/batch";
import { getSource } from "@/lib/sources/registry";
import { fileNameOf } from "./batch-file-of";
import { labelsOf } from "./batch-lanes";
import type { Planned } from "./batch-plan";
import { countsOf } from "./batch-preview";

/** What a batch is called unless somebody names it. */
export async function batchName(input: CreateBatch, plan: readonly Planned[]): Promise<string> {
  if (input.name !== undefined) return input.name;
  const { total } = countsOf(plan);
  const people = `${total} persona${total === 1 ? "" : "s"}`;
  switch (input.kind) {
    case "create":
      return `Create ${people}`;
    case "remove":
      return `Delete ${people}`;
    case "copy":
    case "move": {
      const label = (await labelsOf([input.connection])).get(input.connection) ?? "another connection";
      return `${input.kind === "copy" ? "Copy" : "Move"} ${people} to ${label}`;
    }
    case "import":
      return `Import ${(await fileNameOf(input.import)) ?? people}`;
    case "update": {
      const fields = [...new Set(plan.map((p) => p.source))].flatMap((id) => getSource(id).fields);
      const labels = [...new Set(input.changes.map((c) => fields.find((f) => f.name === c.field)?.label ?? c.field))];
      const more = labels.length > 3 ? ` and ${labels.length - 3} more` : "";
      return `Change ${labels.slice(0, 3).join(", ").toLowerCase()}${more} of ${people}`;
    }
  }
}

/** Who is meant, as it was asked for. */
export function scopeOf(input: CreateBatch, plan: readonly Planned[]): BatchScope {
  const { total: count } = countsOf(plan);
  if (input.kind === "create") return { how: "rows", count };
  if (input.kind === "import") return { how: "file", count };
  return "query" in input.select ? { how: "query", count, query: input.select.query } : { how: "ids", count };
}
