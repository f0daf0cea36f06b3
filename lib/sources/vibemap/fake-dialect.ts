import { z } from "zod";
import type { Json, JsonObject } from "@/lib/model/json";
import type { FakeReply, FakeRequest } from "@/lib/testing/fake";

/** Where VibeMap's own documents disagree (vibemap.md section 2), one setting each. */
export const dialectSchema = z.strictObject({
  list: z.enum(["dataArray", "personasMeta", "bareArray"]),
  single: z.enum(["data", "bare", "arrayOfOne", "persona"]),
  createStatus: z.union([z.literal(200), z.literal(201)]),
  update: z.enum(["both", "put", "patch"]),
  deleteStatus: z.union([z.literal(200), z.literal(204)]),
  /** Names unique inside a project: a rule of the vendor's pages, unproven for the API. */
  uniqueNames: z.boolean(),
  /** How a project of somebody else is refused. */
  foreignStatus: z.union([z.literal(403), z.literal(404)]),
});
export type Dialect = z.infer<typeof dialectSchema>;

export const DEFAULT_DIALECT: Dialect = {
  list: "dataArray",
  single: "data",
  createStatus: 201,
  update: "both",
  deleteStatus: 200,
  uniqueNames: true,
  foreignStatus: 404,
};

type Prefer = { example?: string; code?: number };

/** `Prefer: example=bareArray` or `Prefer: code=204`, as the mock contract takes them (vibemap.md section 10). */
export function preferOf(request: FakeRequest): Prefer {
  const header = request.headers.prefer ?? "";
  const example = /\bexample=([A-Za-z]+)/.exec(header)?.[1];
  const code = /\bcode=(\d{3})/.exec(header)?.[1];
  return { ...(example ? { example } : {}), ...(code ? { code: Number(code) } : {}) };
}

const LIST_EXAMPLES: Record<string, Dialect["list"]> = {
  dataArray: "dataArray",
  personasMeta: "personasMeta",
  namedKey: "personasMeta",
  bareArray: "bareArray",
};

export type Page = { total: number; limit: number; offset: number };

/** `noun` is "personas" or "projects", the key of the vendor client's envelope. */
export function listBody(dialect: Dialect, prefer: Prefer, noun: string, rows: Json[], page: Page): Json {
  const shape = LIST_EXAMPLES[prefer.example ?? ""] ?? dialect.list;
  if (shape === "bareArray") return rows;
  return shape === "dataArray" ? { data: rows } : { [noun]: rows, meta: page };
}

export function singleBody(dialect: Dialect, prefer: Prefer, noun: string, row: JsonObject): Json {
  switch (prefer.example) {
    case "singleData":
    case "wrapped":
      return { data: row };
    case "bare":
      return row;
    case "bareArray":
      return [row];
    case "dataArray":
      return { data: [row] };
    case "personasMeta":
    case "namedKey":
      return { [noun]: [row], meta: { total: 1, limit: 1, offset: 0 } };
  }
  if (dialect.single === "bare") return row;
  if (dialect.single === "arrayOfOne") return [row];
  return dialect.single === "data" ? { data: row } : { [noun.slice(0, -1)]: row };
}

export const manyBody = (dialect: Dialect, prefer: Prefer, rows: Json[]): Json =>
  prefer.example === "bare" || (prefer.example !== "wrapped" && dialect.single === "bare") ? rows : { data: rows };

const ERRORS: Record<number, string> = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "Persona not found",
  405: "Method not allowed",
  429: "Too many requests",
  500: "Internal server error",
};

export const refused = (status: number, error = ERRORS[status] ?? "Validation failed", details?: JsonObject): FakeReply => ({
  status,
  body: { error, ...(details ? { details } : {}) },
});
