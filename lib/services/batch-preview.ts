import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { BatchPreview, CreateBatch, PlannedOutcome, PreviewPage } from "@/lib/model/batch";
import type { BatchKind } from "@/lib/model/batch-state";
import type { JsonObject } from "@/lib/model/json";
import { type Actor, needRole } from "./actor";
import { previewLanes } from "./batch-lanes";
import { isHead, type Planned } from "./batch-plan";
import { heldPlan } from "./batch-plan-cache";
import { stampOf } from "./batch-stamp";

/** The rows of a file can each have a reason of their own. */
const REASONS_MAX = 100;
const WHOLE: PreviewPage = { limit: 200 };

/** What a batch would do: counts and reasons of all its rows, and one page of them. Later pages are of the same plan. */
export async function previewBatch(actor: Actor, input: CreateBatch, page: PreviewPage = WHOLE): Promise<BatchPreview> {
  needRole(actor, "editor");
  return pageOf(input.kind, await heldPlan(actor, input, { paging: page.cursor !== undefined }), page);
}

/** A plan as people look at it: a persona is one row, whatever it takes to move it. */
export async function pageOf(kind: BatchKind, plan: readonly Planned[], { outcome, cursor, limit }: PreviewPage): Promise<BatchPreview> {
  const heads = plan.flatMap((planned, index) => (isHead(planned) ? [{ planned, index }] : []));
  const wanted = heads.filter(({ planned, index }) => (!outcome || planned.outcome === outcome) && index > (cursor ?? -1));
  const shown = wanted.slice(0, limit);
  const held = await heldValues(shown.map(({ planned }) => planned));
  const last = shown.at(-1);
  return {
    kind,
    ...countsOf(plan),
    stamp: stampOf(plan),
    nextCursor: wanted.length > shown.length && last ? String(last.index) : null,
    lanes: await previewLanes(plan),
    reasons: reasonsOf(heads.map(({ planned }) => planned)),
    items: shown.map(({ planned, index }) => ({
      index,
      verb: planned.verb,
      row: planned.row ?? null,
      persona: planned.original ?? planned.personaId,
      connection: planned.connectionId,
      source: planned.source,
      name: planned.name,
      outcome: planned.outcome,
      reason: planned.reason,
      before: planned.before ?? held.get(planned) ?? null,
      after: planned.after,
    })),
  };
}

/** How many personas would change, would not, and cannot. */
export function countsOf(plan: readonly Planned[]): Record<PlannedOutcome | "total", number> {
  const counts = { total: 0, will: 0, unchanged: 0, cannot: 0 };
  for (const planned of plan) {
    if (!isHead(planned)) continue;
    counts.total += 1;
    counts[planned.outcome] += 1;
  }
  return counts;
}

function reasonsOf(rows: readonly Planned[]): BatchPreview["reasons"] {
  const found = new Map<string, BatchPreview["reasons"][number]>();
  for (const { outcome, reason } of rows) {
    if (outcome === "will" || reason === null) continue;
    const key = `${outcome} ${reason}`;
    const known = found.get(key) ?? { outcome, reason, count: 0 };
    known.count += 1;
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, REASONS_MAX);
}

/** What those hold that would be deleted. */
async function heldValues(shown: readonly Planned[]): Promise<Map<Planned, JsonObject>> {
  const removed = shown.filter(({ verb, outcome, personaId }) => verb === "remove" && outcome === "will" && personaId !== null);
  if (removed.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select({ id: personas.id, values: personas.values })
    .from(personas)
    .where(
      inArray(
        personas.id,
        removed.flatMap(({ personaId }) => personaId ?? []),
      ),
    );
  const values = new Map(found.map((row) => [row.id, row.values]));
  return new Map(removed.flatMap((planned) => [[planned, values.get(planned.personaId ?? "") ?? {}]]));
}
