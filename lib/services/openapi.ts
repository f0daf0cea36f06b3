import "server-only";
import { z } from "zod";
import { problemSchema } from "@/lib/model/errors";
import type { Operation } from "./openapi-operation";
import { operations } from "./openapi-operations";

const DATES: z.core.ToJSONSchemaParams = { unrepresentable: "any", target: "draft-2020-12" };
const shape = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { ...DATES, io });
  return rest;
};
const json = (schema: z.ZodType, io: "input" | "output") => ({ content: { "application/json": { schema: shape(schema, io) } } });

/** OpenAPI 3.1, made from the schemas the routes parse with. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Personary",
      version: "1",
      description: "One library over the persona systems of a marketing team. Errors are application/problem+json.",
    },
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "personary.session_token" } },
      schemas: { Problem: shape(problemSchema, "output") },
    },
    security: [{ session: [] }],
    paths,
  };
}

function describe({ method, path, summary, query, body, answer: [status, schema], open, idempotent }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const key = idempotent ? [{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 200 } }] : [];
  return {
    operationId: `${method}${path.replace(/[^a-z]+(\w)/gi, (_all, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    summary,
    ...(open && { security: [] }),
    parameters: [...inPath, ...(query ? inQuery(query) : []), ...key],
    ...(body && { requestBody: { required: true, ...json(body, "input") } }),
    responses: {
      [status]: { description: "Good", ...(schema && json(schema, "output")) },
      default: { description: "A problem", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
    },
  };
}

function inQuery(query: z.ZodType) {
  const { properties = {}, required = [] } = shape(query, "input") as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}
