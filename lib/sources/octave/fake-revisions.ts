import { randomUUID } from "node:crypto";
import { canonical, isObject, type JsonObject } from "@/lib/model/json";
import type { FakeReply } from "@/lib/testing/fake";
import { checked, type Desk, Refusal } from "./fake-desk";
import { revisionListRule } from "./fake-rules";
import { type OctaveRevision, type OctaveRow, type OctaveState, type OctaveUser, publicRow } from "./fake-state";

export function addRevision(
  state: OctaveState,
  row: OctaveRow,
  before: JsonObject | null,
  summary: string,
  author: OctaveUser,
  at: string,
): void {
  state.revisions.unshift({
    revisionOId: `ev_${randomUUID().slice(0, 13)}`,
    summary,
    entityName: row.name ?? "",
    entityOId: row.oId,
    createdAt: at,
    authorName: [author.firstName, author.lastName].filter(Boolean).join(" "),
    authorOId: author.oId,
    oldEntity: before,
    newEntity: publicRow(row),
  });
}

const summaryOf = ({ revisionOId, summary, entityName, entityOId, createdAt, authorName }: OctaveRevision): JsonObject => ({
  revisionOId,
  summary,
  entityName,
  entityOId,
  createdAt,
  authorName,
});

function allowed({ revisionsRefused }: Desk["options"]): void {
  if (revisionsRefused) throw new Refusal(403, "This key may not read revisions");
}

/** Answers without `_metadata`, as the vendor's examples do (octave.md section 4). */
export function listRevisions({ state, request, options }: Desk): FakeReply {
  allowed(options);
  const many = (name: string) => [...request.query.getAll(name), ...request.query.getAll(`${name}[]`)];
  const query = checked(revisionListRule, {
    ...Object.fromEntries(request.query),
    entityTypes: many("entityTypes"),
    entityOIds: many("entityOIds"),
  });
  const { startDate, endDate } = query;
  const found = state.revisions.filter(
    (item) =>
      (query.entityTypes.length === 0 || query.entityTypes.includes("Persona")) &&
      (query.entityOIds.length === 0 || query.entityOIds.includes(item.entityOId)) &&
      (!query.authorOId || item.authorOId === query.authorOId) &&
      (!startDate || Date.parse(item.createdAt) >= Date.parse(startDate)) &&
      (!endDate || Date.parse(item.createdAt) <= Date.parse(endDate)),
  );
  const revisions = found.slice(query.offset, query.offset + query.limit).map(summaryOf);
  return { status: 200, body: { data: { revisions, total: found.length, limit: query.limit, offset: query.offset } } };
}

export function getRevision({ state, request, options }: Desk): FakeReply {
  allowed(options);
  const revisionOId = request.query.get("revisionOId") ?? "";
  if (revisionOId === "") throw new Refusal(400, "revisionOId must not be empty");
  const item = state.revisions.find((revision) => revision.revisionOId === revisionOId);
  if (!item) throw new Refusal(404, "Revision not found");
  const { newEntity, oldEntity } = item;
  const whole: JsonObject = request.query.get("diffOnly") === "true" ? {} : { newEntity, oldEntity };
  return { status: 200, body: { data: { ...summaryOf(item), ...whole, diff: diff(oldEntity ?? {}, newEntity) } } };
}

function leaves(entity: JsonObject): JsonObject {
  const { data, ...top } = entity;
  const inner = isObject(data) ? Object.entries(data).map(([name, value]) => [`data.${name}`, value]) : [];
  return { ...top, ...Object.fromEntries(inner) };
}

function diff(before: JsonObject, after: JsonObject): JsonObject {
  const [from, to] = [leaves(before), leaves(after)];
  const added: JsonObject = {};
  const removed: JsonObject = {};
  const changed: JsonObject = {};
  for (const [name, value] of Object.entries(to)) {
    const old = from[name];
    if (old === undefined) added[name] = value;
    else if (canonical(old) !== canonical(value)) changed[name] = { from: old, to: value };
  }
  for (const [name, value] of Object.entries(from)) if (to[name] === undefined) removed[name] = value;
  return { added, removed, changed };
}
