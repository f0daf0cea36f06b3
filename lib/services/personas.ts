import "server-only";
import { eq } from "drizzle-orm";
import { ZodError } from "zod";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { AppError, invalid } from "@/lib/model/errors";
import { newIssues } from "@/lib/model/held-issues";
import { canonical, isEmpty, type JsonObject } from "@/lib/model/json";
import type { CreatePersona, Persona, SavedPersona, UpdatePersona } from "@/lib/model/persona";
import { personaRules } from "@/lib/model/schema";
import { sha256 } from "@/lib/server/digest";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { needScope, type Planned } from "./batch-plan";
import { batchByKey } from "./batch-submit";
import { openLine } from "./calls";
import { rowOf } from "./connections";
import { meanwhileOf } from "./item-meanwhile";
import { valuesAt } from "./item-plan";
import { markDeleted, mirrorPersonas } from "./mirror";
import { type PersonaRow, viewPersona } from "./persona-view";
import { writeNow } from "./write-now";

/** `fresh` reads it from the source first; when that fails, the error says so. */
export async function getPersona(actor: Actor, id: string, { fresh }: { fresh: boolean }): Promise<Persona> {
  needRole(actor, "viewer");
  if (fresh) await rereadPersona(await personaRow(id));
  return shown(id);
}

export async function createPersona(actor: Actor, input: CreatePersona, idempotencyKey: string | undefined): Promise<Persona> {
  needRole(actor, "editor");
  const connection = await rowOf(input.connection);
  const source = getSource(connection.source);
  if (!source.create) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no new personas.`);
  const values = Object.fromEntries(Object.entries(input.values).filter(([, value]) => !isEmpty(value)));
  const parsed = personaRules(source.fields, "create").safeParse(values);
  if (!parsed.success) throw under("values", invalid(parsed.error));
  const name = String(values.name ?? "Persona").slice(0, 500);
  const item: Planned = {
    ...ITEM,
    verb: "create",
    connectionId: connection.id,
    source: source.id,
    name,
    wanted: values,
    scope: needScope(source, input.scope),
  };
  const { personaId } = await writeNow(actor, {
    batch: { kind: "create", name: `Create ${name}`, via: "form", ...keyed(idempotencyKey, input) },
    item,
  });
  return shown(personaId);
}

const ITEM = {
  personaId: null,
  sourceId: null,
  baseVersion: null,
  wanted: null,
  scope: null,
  before: null,
  after: null,
  outcome: "will",
  reason: null,
} as const;

/** Sends only what changed, if the source still holds what the person saw; else `conflict` with what it holds now in `current`. */
export async function updatePersona(
  actor: Actor,
  id: string,
  input: UpdatePersona,
  idempotencyKey: string | undefined,
): Promise<SavedPersona> {
  needRole(actor, "editor");
  const row = await personaRow(id);
  const source = getSource(row.source);
  if (!source.update) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no changes.`);
  const parsed = personaRules(source.fields, "update").safeParse(input.changes);
  const refused = newIssues(parsed.error?.issues ?? [], input.changes, row.values);
  if (refused.length > 0) throw under("changes", invalid(new ZodError(refused)));
  if (input.version !== row.version && (await valuesAt(id, input.version)) === undefined)
    throw new AppError("conflict", "This version is not known here. Look at what the source holds now, then decide.", {
      current: await shown(id),
    });
  if (Object.keys(input.changes).length === 0) return shown(id);
  return changePersona(actor, row, { changes: input.changes, version: input.version, via: "form", idempotencyKey });
}

type ChangeNow = { changes: JsonObject; version: string; via: "form" | "restore"; idempotencyKey?: string };

export async function changePersona(
  actor: Actor,
  row: PersonaRow,
  { changes, version, via, idempotencyKey }: ChangeNow,
): Promise<SavedPersona> {
  const item: Planned = { ...existing(row), verb: "update", baseVersion: version, wanted: changes };
  const batch = { kind: "update" as const, name: `Edit ${row.name}`, via, ...keyed(idempotencyKey, [row.id, version, changes]) };
  const written = await writeNow(actor, { batch, item }).catch(async (error: unknown) => {
    throw await withCurrent(error, row);
  });
  const meanwhile = written.meanwhile ?? (await meanwhileOf(written.batchId));
  return { ...(await shown(row.id)), ...(meanwhile.length > 0 && { meanwhile }) };
}

const existing = (row: PersonaRow): Omit<Planned, "verb"> => ({
  ...ITEM,
  connectionId: row.connectionId,
  source: row.source,
  personaId: row.id,
  sourceId: row.sourceId,
  name: row.name,
});

/** Deletes upstream; the mirror keeps a snapshot, so that the returned batch can be undone. */
export async function removePersona(
  actor: Actor,
  id: string,
  version: string | undefined,
  idempotencyKey: string | undefined,
): Promise<{ undo: string }> {
  needRole(actor, "editor");
  const row = await personaRow(id);
  const source = getSource(row.source);
  if (!source.remove) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} deletes nothing.`);
  const key = keyed(idempotencyKey, [id, version ?? null]);
  const earlier = await batchByKey(actor, idempotencyKey, key.requestHash);
  if (row.state === "deleted" && !earlier) throw new AppError("not_found", `${row.name} was already deleted in ${source.label}.`);
  const item: Planned = { ...existing(row), verb: "remove", baseVersion: version ?? null };
  try {
    const { batchId } = await writeNow(actor, { batch: { kind: "remove", name: `Delete ${row.name}`, via: "form", ...key }, item });
    return { undo: batchId };
  } catch (error) {
    throw await withCurrent(error, row);
  }
}

/** A clash is answered with what the source holds now; the mirror learns it on the way. */
async function withCurrent(error: unknown, row: PersonaRow): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  if (error.code !== "conflict" && error.code !== "not_found") return error;
  const reread = await rereadPersona(row).catch((second: unknown) => second);
  if (error.code === "not_found" || error.extra.upstreamStatus !== undefined) return error;
  if (reread instanceof AppError && reread.code === "not_found") return reread;
  return new AppError("conflict", error.message, { current: await shown(row.id) });
}

/** Reads one persona again; one that is gone upstream is marked so. */
export async function rereadPersona(row: PersonaRow): Promise<void> {
  const { source, call } = await openLine(row.connectionId, { person: true });
  const db = await database();
  const readAt = new Date();
  try {
    const remote = await source.get(call, row.sourceId);
    await db.transaction((tx) => mirrorPersonas(tx, { id: row.connectionId, source }, [remote], { readAt, via: "outside" }));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found" && row.state !== "deleted") await markDeleted(db, row.id, readAt);
    throw error;
  }
}

export async function personaRow(id: string): Promise<PersonaRow> {
  const db = await database();
  const [row] = await db.select().from(personas).where(eq(personas.id, id));
  if (!row) throw gone();
  return row;
}

async function shown(id: string): Promise<Persona> {
  const found = await viewPersona(id);
  if (!found) throw gone();
  return found;
}

const gone = () => new AppError("not_found", "This persona is not in the library (any more).");

const keyed = (idempotencyKey: string | undefined, body: unknown) => ({
  ...(idempotencyKey !== undefined && { idempotencyKey }),
  requestHash: sha256(canonical(body)),
});

const under = (name: string, error: AppError) =>
  new AppError("invalid", error.message, { issues: error.extra.issues?.map((i) => ({ ...i, path: [name, ...i.path] })) });
