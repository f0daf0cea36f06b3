import { AppError } from "@/lib/model/errors";
import { isObject, type JsonObject } from "@/lib/model/json";
import type { Call, CallRequest } from "../call";
import { walkPages } from "../paging";
import { bodyOf, statusOf, unreadable } from "../reading";
import type { Scope } from "../source";
import { LABEL, PAGE_SIZE, pageIn, rowId, rowIn } from "./envelope";
import { readPartial } from "./partial";
import { projectOf } from "./wire";

export const PERSONAS = "/api/crud/personas";
export const PROJECTS = "/api/crud/projects";

const walk = (call: Call, path: string, key: string, query: Record<string, string | undefined>) =>
  walkPages<JsonObject>({
    label: LABEL,
    idOf: rowId,
    read: async (offset) => pageIn(bodyOf(LABEL, await call({ path, query: { ...query, limit: PAGE_SIZE, offset } })), key, offset),
  });

export const projectRows = (call: Call) => walk(call, PROJECTS, "projects", {});

/** The parameter is spelled in two ways in the vendor's documents; both go out, and rows of other projects are left out here as well. */
async function* ofProject(call: Call, project: string): AsyncGenerator<JsonObject[]> {
  const pages = walk(call, PERSONAS, "personas", { project_id: project, projectId: project });
  for await (const rows of pages) yield rows.filter((row) => (projectOf(row) ?? project) === project);
}

/** No document says whether a list without a project holds every project's personas, one's, none or is refused: unless several showed up, the others are asked for one by one. */
export async function* personaRows(call: Call, projects: readonly Scope[], scope?: string): AsyncGenerator<JsonObject[]> {
  if (scope !== undefined) return yield* ofProject(call, scope);
  const met = new Set<string>();
  const covered = new Set<string | undefined>();
  try {
    for await (const rows of walk(call, PERSONAS, "personas", {})) {
      for (const row of rows) met.add(rowId(row)) && covered.add(projectOf(row));
      yield rows;
    }
  } catch (error) {
    const status = statusOf(error);
    if (met.size > 0 || (status !== 400 && status !== 422)) throw error;
  }
  if (covered.has(undefined) || covered.size > 1) return;
  for (const project of projects.filter(({ id }) => !covered.has(id))) {
    for await (const rows of ofProject(call, project.id)) {
      yield rows.filter((row) => !met.has(rowId(row)) && met.add(rowId(row))).map((row) => ({ project_id: project.id, ...row }));
    }
  }
}

/** The saved row of a single write. A 207 is a success by its number only: its one item may have failed. */
export async function saveRow(call: Call, request: CallRequest, id?: string): Promise<JsonObject> {
  const response = await call({ ...request, path: PERSONAS, write: true });
  const body = bodyOf(LABEL, response, true);
  if (response.status === 207) return settled(body, id);
  const row = rowIn(body, "persona", id, true);
  if (!row) throw unreadable(LABEL, "no saved row", true);
  return row;
}

export async function removeRow(call: Call, id: string): Promise<void> {
  const response = await call({ method: "DELETE", path: PERSONAS, query: { id }, write: true });
  if (response.status === 207) settled(bodyOf(LABEL, response, true), id);
  const { body } = response;
  if (isObject(body) && body.success === false) throw rejected(typeof body.error === "string" ? body.error : "no reason given");
}

function settled(body: ReturnType<typeof bodyOf>, id: string | undefined): JsonObject {
  const [outcome] = readPartial(body, [{ id }]);
  if (outcome?.state === "done") return outcome.row;
  if (outcome?.state === "failed") throw rejected(outcome.message);
  throw unreadable(LABEL, "a result that does not name what was sent", true);
}

export const rejected = (why: string): AppError => new AppError("source_rejected", `VibeMap refused this: ${why}`, { upstreamStatus: 207 });
