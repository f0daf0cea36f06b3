import "server-only";
import { AppError } from "@/lib/model/errors";
import { type Actor, needRole } from "./actor";
import type { Planned } from "./batch-plan";
import { planLines } from "./import-chunk";
import { importContext } from "./import-context";
import { importRows } from "./import-rows";
import { importRow } from "./import-view";

const AT_ONCE = 500;
const NAMED = 20;

/** What every row of an import would do, from the mirror; nothing is sent. Throws `invalid` with the first rows when one cannot be taken and `issues` is "stop". */
export async function planImport(actor: Actor, input: { import: string; issues: "skip" | "stop" }): Promise<Planned[]> {
  needRole(actor, "editor");
  const row = await importRow(input.import);
  const context = await importContext(row);
  const plan: Planned[] = [];
  for await (const lines of importRows(row, AT_ONCE)) plan.push(...(await planLines(context, lines)));
  if (input.issues === "stop") refuseIssues(plan);
  return plan;
}

/** Throws `invalid` when a row cannot be taken, naming the first of them. */
function refuseIssues(plan: readonly Planned[]): void {
  const bad = plan.filter(({ outcome }) => outcome === "cannot");
  const [first] = bad;
  if (!first) return;
  const counted = `${bad.length.toLocaleString("en")} of ${plan.length.toLocaleString("en")} rows cannot be imported, so none is.`;
  const issues = bad.slice(0, NAMED).map(({ row, reason }) => ({ path: ["row", row ?? 0], message: reason ?? "" }));
  throw new AppError("invalid", `${counted} Row ${first.row?.toLocaleString("en")}: ${first.reason}`, { issues });
}
