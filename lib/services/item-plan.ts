import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { revisions } from "@/lib/db/schema";
import { afterChange, applyChanges, touchedBy } from "@/lib/model/changes";
import { pick } from "@/lib/model/diff";
import { isWritable } from "@/lib/model/field";
import { type JsonObject, sameValue } from "@/lib/model/json";
import type { RemotePersona, Source } from "@/lib/sources/source";
import type { BatchRow, ItemRow } from "./item-lease";
import { versionOf } from "./mirror-hash";

export type Plan = { changes: JsonObject; expected: JsonObject; before: JsonObject } | { stop: "skipped" | "conflict"; problem: string };

/** What an update still has to send, given what the source holds right now. */
export async function planUpdate(source: Source, batch: BatchRow, item: ItemRow, current: RemotePersona): Promise<Plan> {
  const held = current.values;
  const wanted = item.wanted ?? applyChanges(source, held, batch.changes ?? []);
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !sameValue(held[name], afterChange(held[name], value))),
  );
  if (Object.keys(changes).length === 0) return { stop: "skipped", problem: "It already holds this." };
  const names = batch.via === "form" ? source.fields.filter(isWritable).map((f) => f.name) : touched(batch, item);
  const clashing = await changedSince(item, held, names);
  if (clashing.length > 0) {
    const labels = clashing.map((name) => source.fields.find((f) => f.name === name)?.label ?? name).join(", ");
    return {
      stop: batch.undoOf ? "skipped" : "conflict",
      problem: `${labels} changed in ${source.label} since ${batch.undoOf ? "then" : "you saw it"}.`,
    };
  }
  const expected = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, afterChange(held[name], value)]));
  return { changes, expected, before: pick(held, Object.keys(changes)) };
}

const touched = (batch: BatchRow, item: ItemRow): string[] => (item.wanted ? Object.keys(item.wanted) : touchedBy(batch.changes ?? []));

/** Fields among `names` that no longer hold what the item's base version held. */
export async function changedSince(item: ItemRow, held: JsonObject, names: readonly string[]): Promise<string[]> {
  if (item.baseVersion === null || versionOf(held) === item.baseVersion) return [];
  const base = item.personaId ? await valuesAt(item.personaId, item.baseVersion) : undefined;
  return base === undefined ? [...names] : names.filter((name) => !sameValue(base[name], held[name]));
}

/** What a persona held at a version this app has seen. */
export async function valuesAt(personaId: string, version: string): Promise<JsonObject | undefined> {
  const db = await database();
  const where = and(eq(revisions.personaId, personaId), eq(revisions.version, version));
  const [found] = await db.select({ values: revisions.values }).from(revisions).where(where).orderBy(desc(revisions.seq)).limit(1);
  return found?.values;
}
