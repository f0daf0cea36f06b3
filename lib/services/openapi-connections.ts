import "server-only";
import { z } from "zod";
import {
  checkQuerySchema,
  checkSchema,
  connectionSchema,
  createConnectionSchema,
  testConnectionSchema,
  updateConnectionSchema,
} from "@/lib/model/connection";
import { scopeSchema } from "@/lib/model/persona";
import { sourceInfoSchema } from "@/lib/model/source";
import type { Operation } from "./openapi-operation";

export const connectionOperations: readonly Operation[] = [
  { method: "get", path: "/api/sources", summary: "Sources, their fields, and what each can do", answer: [200, z.array(sourceInfoSchema)] },
  {
    method: "get",
    path: "/api/scopes",
    summary: "Places of all connections",
    answer: [200, z.array(scopeSchema.extend({ connection: z.uuid() }))],
  },
  { method: "get", path: "/api/connections", summary: "Connections with their health", answer: [200, z.array(connectionSchema)] },
  {
    method: "post",
    path: "/api/connections",
    summary: "Store a key; it is checked first",
    query: checkQuerySchema,
    body: createConnectionSchema,
    answer: [201, connectionSchema],
  },
  {
    method: "post",
    path: "/api/connections/test",
    summary: "Test a key without storing it",
    body: testConnectionSchema,
    answer: [200, checkSchema],
  },
  { method: "get", path: "/api/connections/{id}", summary: "One connection", answer: [200, connectionSchema] },
  {
    method: "patch",
    path: "/api/connections/{id}",
    summary: "Rename, replace the key, pause or resume",
    body: updateConnectionSchema,
    answer: [200, connectionSchema],
  },
  { method: "delete", path: "/api/connections/{id}", summary: "Forget the key and its mirror; nothing is deleted upstream", answer: [204] },
  { method: "post", path: "/api/connections/{id}/check", summary: "Test the stored key", answer: [200, checkSchema] },
  { method: "post", path: "/api/connections/{id}/refresh", summary: "Read everything again", answer: [202, connectionSchema] },
  { method: "get", path: "/api/connections/{id}/scopes", summary: "Places of a connection, read now", answer: [200, z.array(scopeSchema)] },
];
