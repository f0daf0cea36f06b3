import "server-only";
import { eq, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { Change, CreateBatch, PlannedOutcome, Select } from "@/lib/model/batch";
import type { Verb } from "@/lib/model/batch-state";
import { applyChanges, changeProblem } from "@/lib/model/changes";
import { pick } from "@/lib/model/diff";
import { AppError } from "@/lib/model/errors";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { personaRules } from "@/lib/model/schema";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import { rowOf } from "./connections";
import { personaWhere } from "./persona-filter";

export type Planned = {
  verb: Verb;
  /** Index of the item that must be done first. */
  dependsOn?: number | null;
  /** Of an import: the row's number in the file. */
  row?: number | null;
  connectionId: string;
  source: string;
  personaId: string | null;
  sourceId: string | null;
  name: string;
  baseVersion: string | null;
  wanted: JsonObject | null;
  scope: string | null;
  outcome: PlannedOutcome;
  reason: string | null;
  before: JsonObject | null;
  after: JsonObject | null;
};

/** What a batch would do to each of its rows, from the mirror; nothing is sent. */
export async function planBatch(input: CreateBatch): Promise<Planned[]> {
  return input.kind === "create" ? planCreate(input) : planExisting(input);
}

async function planCreate(input: Extract<CreateBatch, { kind: "create" }>): Promise<Planned[]> {
  const connection = await rowOf(input.connection);
  const source = getSource(connection.source);
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const scope = needScope(source, input.scope);
  const rules = personaRules(source.fields, "create");
  return input.items.map(({ values }) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
    const parsed = rules.safeParse(given);
    const reason = parsed.success ? null : parsed.error.issues.map((i) => i.message).join(" ");
    const name = typeof given.name === "string" ? given.name : "Without a name";
    return {
      ...NEW,
      connectionId: connection.id,
      source: source.id,
      name: name.slice(0, 500),
      wanted: given,
      scope,
      outcome: parsed.success ? "will" : "cannot",
      reason,
      after: given,
    } satisfies Planned;
  });
}

const NEW = { verb: "create", personaId: null, sourceId: null, baseVersion: null, before: null } as const;

/** The place a new persona goes to; throws `invalid` when the source needs one and none is given. */
export function needScope(source: Source, scope: string | undefined): string | null {
  if (source.place.requiredOnCreate && !scope) {
    throw new AppError("invalid", `${source.label} needs a ${source.place.label.toLowerCase()} for a new persona.`, {
      issues: [{ path: ["scope"], message: `Choose a ${source.place.label.toLowerCase()}.` }],
    });
  }
  return scope ?? null;
}

async function planExisting(input: Extract<CreateBatch, { kind: "update" | "remove" }>): Promise<Planned[]> {
  const found = await selected(input.select);
  return found.map((row) => {
    const source = getSource(row.source);
    const base = {
      verb: input.kind,
      connectionId: row.connectionId,
      source: row.source,
      personaId: row.id,
      sourceId: row.sourceId,
      name: row.name,
      baseVersion: row.version,
      wanted: null,
      scope: null,
    };
    const why = input.kind === "update" ? cannotUpdate(source, row.state, input.changes) : cannotRemove(source, row.state);
    if (why) return { ...base, outcome: "cannot", reason: why, before: null, after: null } satisfies Planned;
    if (input.kind === "remove") return { ...base, outcome: "will", reason: null, before: row.values, after: null } satisfies Planned;
    const after = applyChanges(row.values, input.changes);
    const names = Object.keys(after);
    const same = names.length === 0;
    return {
      ...base,
      outcome: same ? "unchanged" : "will",
      reason: same ? "It already holds this." : null,
      before: pick(row.values, names),
      after,
    } satisfies Planned;
  });
}

function cannotUpdate(source: Source, state: string, changes: readonly Change[]): string | undefined {
  if (!source.update) return source.readOnlyReason ?? `${source.label} takes no changes.`;
  if (state === "deleted") return `It was deleted in ${source.label}.`;
  for (const change of changes) {
    const problem = changeProblem(source, change);
    if (problem) return problem;
  }
  const values = Object.fromEntries(changes.filter((c) => c.op === "set").map((c) => [c.field, c.value]));
  const parsed = personaRules(source.fields, "update").safeParse(values);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}

function cannotRemove(source: Source, state: string): string | undefined {
  if (!source.remove) return source.readOnlyReason ?? `${source.label} deletes nothing.`;
  return state === "deleted" ? `It was already deleted in ${source.label}.` : undefined;
}

const CHUNK = 5_000;

/** The rows a selection means right now. Throws `not_found` when an id is not in the library. */
async function selected(select: Select) {
  const db = await database();
  const columns = {
    id: personas.id,
    connectionId: personas.connectionId,
    source: personas.source,
    sourceId: personas.sourceId,
    name: personas.name,
    version: personas.version,
    state: personas.state,
    values: personas.values,
  };
  const from = () => db.select(columns).from(personas).innerJoin(connections, eq(connections.id, personas.connectionId));
  if ("query" in select) return from().where(personaWhere(select.query)).orderBy(personas.nameKey, personas.id);
  const ids = [...new Set(select.ids)];
  const found = new Map<string, Awaited<ReturnType<typeof from>>[number]>();
  for (let at = 0; at < ids.length; at += CHUNK)
    for (const row of await from().where(inArray(personas.id, ids.slice(at, at + CHUNK)))) found.set(row.id, row);
  const lost = ids.filter((id) => !found.has(id));
  if (lost.length > 0)
    throw new AppError(
      "not_found",
      `${lost.length === 1 ? "One of these personas is" : `${lost.length} of these personas are`} not in the library (any more).`,
    );
  return ids.flatMap((id) => found.get(id) ?? []);
}
