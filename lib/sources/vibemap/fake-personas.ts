import { randomUUID } from "node:crypto";
import type { JsonObject } from "@/lib/model/json";
import type { FakeReply } from "@/lib/testing/fake";
import { runBatch } from "./fake-batch";
import { checked, checkUpdateVerb, type Desk, Refusal } from "./fake-desk";
import { listBody, singleBody } from "./fake-dialect";
import { createRule, deleteRule, pageRule, updateRule } from "./fake-rules";
import { publicRow, type VibemapRow, type VibemapState } from "./fake-state";

const SERVER_OWNED = ["id", "slug", "embedding", "created_at", "updated_at"];

export function answerPersonas(desk: Desk): FakeReply {
  const { request } = desk;
  if (request.method === "GET") return read(desk);
  if (request.method === "POST") return runBatch(desk, "create", createOne) ?? createReply(desk);
  if (request.method === "DELETE") return removeReply(desk);
  if (request.method !== "PUT" && request.method !== "PATCH") throw new Refusal(405, "Method not allowed");
  checkUpdateVerb(desk);
  return runBatch(desk, "update", updateOne) ?? saved(desk, 200, updateOne(desk, request.body, 200));
}

function read(desk: Desk): FakeReply {
  const { state, dialect, prefer, embeddingLength } = desk;
  const query = checked(pageRule, Object.fromEntries(desk.request.query));
  if (query.id) return saved(desk, 200, publicRow(find(state, query.id), embeddingLength));
  const project = query.project_id ?? query.projectId;
  if (project) checkProject(desk, project);
  const wanted = query.search.toLowerCase();
  const rows = state.personas.filter(
    (row) =>
      (!project || row.project_id === project) &&
      `${row.name}\n${typeof row.tagline === "string" ? row.tagline : ""}`.toLowerCase().includes(wanted),
  );
  const page = rows.slice(query.offset, query.offset + query.limit).map((row) => publicRow(row, embeddingLength));
  return {
    status: 200,
    body: listBody(dialect, prefer, "personas", page, { total: rows.length, limit: query.limit, offset: query.offset }),
  };
}

const saved = ({ dialect, prefer }: Desk, status: number, row: JsonObject): FakeReply => ({
  status,
  body: singleBody(dialect, prefer, "personas", row),
});

const createReply = (desk: Desk): FakeReply =>
  saved(desk, desk.dialect.createStatus, createOne(desk, desk.request.body, desk.dialect.createStatus));

export function createOne(desk: Desk, body: unknown, status: number): JsonObject {
  const input = checked(createRule, body);
  checkProject(desk, input.project_id);
  checkName(desk, input.name, input.project_id);
  const row: VibemapRow = {
    ...writable(input),
    project_id: input.project_id,
    name: input.name,
    id: randomUUID(),
    created_at: desk.at,
    updated_at: desk.at,
  };
  desk.state.personas.unshift(row);
  desk.record("create", row.id, status, body);
  return publicRow(row, desk.embeddingLength);
}

/** Named columns are replaced whole, JSON columns too; the others stay. */
export function updateOne(desk: Desk, body: unknown, status: number): JsonObject {
  const { id, ...changes } = checked(updateRule, body);
  const row = find(desk.state, id);
  if (changes.project_id) checkProject(desk, changes.project_id);
  checkName(desk, changes.name ?? row.name, changes.project_id ?? row.project_id, id);
  Object.assign(row, writable(changes), { updated_at: desk.at });
  desk.record("update", id, status, body);
  return publicRow(row, desk.embeddingLength);
}

export function removeOne(desk: Desk, body: unknown, status: number): JsonObject {
  const { id } = checked(deleteRule, body);
  find(desk.state, id);
  desk.state.personas = desk.state.personas.filter((item) => item.id !== id);
  desk.record("delete", id, status, body);
  return { id };
}

function removeReply(desk: Desk): FakeReply {
  const id = desk.request.query.get("id");
  if (id === null) {
    const batch = runBatch(desk, "delete", removeOne);
    if (batch) return batch;
    throw new Refusal(400, "Validation failed", { id: "Required" });
  }
  const status = desk.prefer.code === 204 ? 204 : desk.dialect.deleteStatus;
  removeOne(desk, { id }, status);
  return status === 204 ? { status } : { status, body: { success: true } };
}

export const writable = (input: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== undefined && !SERVER_OWNED.includes(name))) as JsonObject;

function find(state: VibemapState, id: string): VibemapRow {
  const row = state.personas.find((item) => item.id === id);
  if (!row) throw new Refusal(404, "Persona not found");
  return row;
}

function checkProject({ state, dialect }: Desk, id: string): void {
  if (state.projects.some((project) => project.id === id)) return;
  if (state.foreignProjects.includes(id) && dialect.foreignStatus === 403) throw new Refusal(403, "Forbidden");
  throw new Refusal(404, "Project not found or access denied");
}

function checkName({ state, dialect }: Desk, name: string, projectId: string, self?: string): void {
  const taken = state.personas.some(
    (row) => row.project_id === projectId && row.id !== self && row.name.toLowerCase() === name.toLowerCase(),
  );
  if (dialect.uniqueNames && taken)
    throw new Refusal(409, "A persona with this name already exists in the project", { name: "Already taken" });
}
