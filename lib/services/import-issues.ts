import "server-only";
import { type Actor, needRole } from "./actor";
import { heldPlan } from "./batch-plan-cache";
import { csvFile } from "./csv-file";
import { badRows } from "./import-bad-rows";
import { importRow } from "./import-view";

/** Rows that the dry run would not take, as a file to put right and bring again. */
export async function issuesFile(actor: Actor, id: string): Promise<Response> {
  needRole(actor, "editor");
  const row = await importRow(id);
  const plan = await heldPlan(actor, { kind: "import", import: id, issues: "skip" }, { paging: true });
  const reasons = new Map(
    plan.flatMap(({ row: number, outcome, reason }) => (outcome === "cannot" && number ? [[number, reason ?? ""] as const] : [])),
  );
  return csvFile(`${row.name.replace(/\.[a-z]{2,4}$/i, "")} issues`, badRows(row, reasons));
}
