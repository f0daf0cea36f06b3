import "server-only";
import { sql } from "drizzle-orm";
import { rows, type Tx } from "@/lib/db/client";
import { getSource } from "@/lib/sources/registry";
import type { Planned } from "./batch-plan";
import { fingerprint } from "./fingerprint";

/** Rows a statement takes: one text of JSON each time, so that a hundred thousand need no hundred thousand parameters. */
const CHUNK = 2_000;

/** Stores what was planned as the items of a batch, in its order. */
export async function insertItems(tx: Tx, batchId: string, plan: readonly Planned[]): Promise<void> {
  for (let at = 0; at < plan.length; at += CHUNK) {
    const items = plan.slice(at, at + CHUNK).map((planned, offset) => wire(itemOf(batchId, planned, at + offset)));
    await rows(
      tx,
      sql`insert into batch_items (batch_id, index, connection_id, source, verb, depends_on, row, persona_id, source_id, name, state, wanted, scope,
          base_version, fingerprint, problem, problem_code)
        select ${batchId}::uuid, i.index, i.connection_id, i.source, i.verb, i.depends_on, i.row, i.persona_id, i.source_id, i.name, i.state, i.wanted,
          i.scope, i.base_version, i.fingerprint, i.problem, i.problem_code
        from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(index int, connection_id uuid, source text, verb text, depends_on int, row int,
          persona_id uuid, source_id text, name text, state text, wanted jsonb, scope text, base_version text, fingerprint text, problem text,
          problem_code text)`,
    );
  }
}

/** What stays behind is noted on an item that works out; the note is no failure. */
export const NOTE = "note";

/** A planned item as the ledger holds it before anything happens. */
export function itemOf(batchId: string, { outcome, reason, before: _b, after: _a, original: _o, ...item }: Planned, index: number) {
  const state = outcome === "will" ? "pending" : isOwnRow(item, outcome) ? "failed" : "skipped";
  const content = item.wanted && item.sourceId === null ? fingerprint(getSource(item.source), item.wanted, item.scope) : null;
  const problemCode = outcome === "will" && reason !== null ? NOTE : null;
  return { ...item, batchId, index, fingerprint: content, state, problem: reason, problemCode } as const;
}

/** A row that somebody wrote and that cannot be sent has failed; a persona that is left alone has not. */
const isOwnRow = (
  { verb, personaId, wanted, row }: Omit<Planned, "outcome" | "reason" | "before" | "after">,
  outcome: Planned["outcome"],
): boolean => outcome === "cannot" && ((row !== undefined && row !== null) || (verb === "create" && personaId === null && wanted !== null));

/** Null stays out of JSON columns: there it would be a value. */
function wire(item: ReturnType<typeof itemOf>) {
  return {
    index: item.index,
    connection_id: item.connectionId,
    source: item.source,
    verb: item.verb,
    depends_on: item.dependsOn ?? null,
    row: item.row ?? null,
    persona_id: item.personaId,
    source_id: item.sourceId,
    name: item.name,
    state: item.state,
    ...(item.wanted && { wanted: item.wanted }),
    scope: item.scope,
    base_version: item.baseVersion,
    fingerprint: item.fingerprint,
    problem: item.problem,
    problem_code: item.problemCode,
  };
}
