import { randomUUID } from "node:crypto";
import { isObject, type JsonObject } from "@/lib/model/json";
import type { FakeReply } from "@/lib/testing/fake";
import { checked, checkUpdateVerb, type Desk, Refusal } from "./fake-desk";
import { listBody, singleBody } from "./fake-dialect";
import { pageRule, projectCreateRule, projectUpdateRule } from "./fake-rules";
import { publicRow, type VibemapProject } from "./fake-state";

export function answerProjects(desk: Desk): FakeReply {
  const { method } = desk.request;
  if (method === "GET") return read(desk);
  if (method === "POST") return create(desk);
  if (method === "DELETE") return remove(desk);
  if (method !== "PUT" && method !== "PATCH") throw new Refusal(405, "Method not allowed");
  checkUpdateVerb(desk);
  return update(desk);
}

function read(desk: Desk): FakeReply {
  const { state, dialect, prefer } = desk;
  const query = checked(pageRule, Object.fromEntries(desk.request.query));
  if (query.id) {
    const project = find(desk, query.id);
    const personas = state.personas.filter((row) => row.project_id === project.id).map((row) => publicRow(row, desk.embeddingLength));
    const analysis: JsonObject = query.includeAnalysis === "true" ? { analysis: { features: [], personas, schema_summary: null } } : {};
    return { status: 200, body: singleBody(dialect, prefer, "projects", { ...structuredClone(project), ...analysis }) };
  }
  const wanted = query.search.toLowerCase();
  const found = state.projects.filter(
    (row) => (!query.status || row.status === query.status) && `${row.name}\n${row.current_prompt ?? ""}`.toLowerCase().includes(wanted),
  );
  const page = structuredClone(found.slice(query.offset, query.offset + query.limit));
  return {
    status: 200,
    body: listBody(dialect, prefer, "projects", page, { total: found.length, limit: query.limit, offset: query.offset }),
  };
}

function create({ state, request, dialect, prefer, at, record }: Desk): FakeReply {
  const input = checked(projectCreateRule, request.body);
  const project: VibemapProject = {
    id: randomUUID(),
    name: input.name,
    original_prompt: input.original_prompt,
    current_prompt: input.current_prompt ?? input.original_prompt,
    model: null,
    status: input.status,
    app_architecture_prefs: [],
    created_at: at,
    updated_at: at,
  };
  state.projects.push(project);
  record("create", project.id, dialect.createStatus, request.body);
  return { status: dialect.createStatus, body: singleBody(dialect, prefer, "projects", { ...project }) };
}

/** The id sits in the query for projects (vibemap.md section 2), unlike for personas. */
function update(desk: Desk): FakeReply {
  const { request, dialect, prefer, at, record } = desk;
  const inBody = isObject(request.body) && typeof request.body.id === "string" ? request.body.id : "";
  const project = find(desk, request.query.get("id") ?? inBody);
  Object.assign(project, checked(projectUpdateRule, request.body), { updated_at: at });
  record("update", project.id, 200, request.body);
  return { status: 200, body: singleBody(dialect, prefer, "projects", { ...structuredClone(project) }) };
}

/** Takes every persona of the project along (vibemap.md 4.7). */
function remove(desk: Desk): FakeReply {
  const { state, request, dialect, record } = desk;
  const project = find(desk, request.query.get("id") ?? "");
  state.projects = state.projects.filter((row) => row !== project);
  state.personas = state.personas.filter((row) => row.project_id !== project.id);
  record("delete", project.id, dialect.deleteStatus, null);
  return dialect.deleteStatus === 204 ? { status: 204 } : { status: 200, body: { success: true } };
}

function find({ state }: Desk, id: string): VibemapProject {
  if (id === "") throw new Refusal(400, "Validation failed", { id: "Required" });
  const project = state.projects.find((row) => row.id === id);
  if (!project) throw new Refusal(404, "Project not found or access denied");
  return project;
}
