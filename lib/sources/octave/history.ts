import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { Call } from "../call";
import { bodyOf, idSchema, objectOf, statusOf, textSchema, timeSchema, unreadable } from "../reading";
import type { RemoteChange, RemoteHistory, RemoteRevision } from "../source";
import { LABEL, readPersona } from "./wire";

/** docs.octavehq.com, revision/list: at most 100 rows an answer. */
const MOST = 100;
const PATH = "/api/v2/revision";

const revisionSchema = z.looseObject({
  revisionOId: idSchema,
  entityOId: idSchema.nullish().catch(undefined),
  createdAt: timeSchema,
  authorName: textSchema,
  summary: textSchema,
});

/** Revisions stand under `data`, or under `data.revisions`; there is no `_metadata` beside them. */
function rowsOf(body: Json | undefined): Json[] {
  const outer = objectOf(LABEL, body, "no list of revisions");
  const inner = isObject(outer.data) ? outer.data.revisions : (outer.data ?? outer.revisions);
  if (!Array.isArray(inner)) throw unreadable(LABEL, "no list of revisions");
  return inner;
}

function readRevision(raw: Json): RemoteRevision & { of?: string } {
  const parsed = revisionSchema.safeParse(objectOf(LABEL, raw, "a revision that is no object"));
  if (!parsed.success) throw unreadable(LABEL, "a revision without an id");
  const { revisionOId, entityOId, createdAt, authorName, summary } = parsed.data;
  if (createdAt === undefined) throw unreadable(LABEL, "a revision without a time");
  return {
    id: revisionOId,
    at: createdAt,
    ...(authorName !== undefined && { by: authorName }),
    ...(summary !== undefined && { summary }),
    ...(entityOId && { of: entityOId }),
  };
}

/** An entity as `persona/get` shows it; one that names no id is the one the revision is of. */
const valuesOf = (entity: JsonObject, of: string): JsonObject => readPersona({ ...entity, oId: entity.oId ?? of }).values;

const newestFirst = (a: RemoteRevision, b: RemoteRevision) => Date.parse(b.at) - Date.parse(a.at);

async function list(call: Call, sourceId: string, { since, limit = MOST }: { since?: Date; limit?: number } = {}) {
  const query = { entityOIds: [sourceId], entityTypes: ["Persona"], startDate: since?.toISOString(), limit: Math.min(limit, MOST) };
  const rows = rowsOf(bodyOf(LABEL, await call({ path: `${PATH}/list`, query }))).map(readRevision);
  if (rows.some(({ of }) => of !== undefined && of !== sourceId)) throw unreadable(LABEL, "revisions of another persona");
  return rows
    .map(({ of: _, ...revision }) => revision)
    .filter(({ at }) => since === undefined || Date.parse(at) >= since.getTime())
    .sort(newestFirst);
}

async function get(call: Call, revisionId: string): Promise<RemoteChange> {
  const response = await call({ path: `${PATH}/get`, query: { revisionOId: revisionId } }).catch(noSuchRevision);
  const outer = objectOf(LABEL, bodyOf(LABEL, response), "no revision");
  const raw = objectOf(LABEL, outer.data ?? outer, "no revision");
  const { of = revisionId, ...revision } = readRevision(raw);
  if (revision.id !== revisionId) throw unreadable(LABEL, "another revision than the one asked for");
  const after = objectOf(LABEL, raw.newEntity, "a revision without what it made");
  const before = isEmpty(raw.oldEntity) ? undefined : objectOf(LABEL, raw.oldEntity, "a revision whose earlier state is no object");
  return { ...revision, ...(before && { before: valuesOf(before, of) }), after: valuesOf(after, of) };
}

function noSuchRevision(error: unknown): never {
  if (statusOf(error) !== 404) throw error;
  throw new AppError("not_found", `${LABEL} has no such revision (any more).`, { upstreamStatus: 404, cause: error });
}

/** docs.octavehq.com, revision/list-revisions and revision/get-revision. */
export const history: RemoteHistory = { list, get };
