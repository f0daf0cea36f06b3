import "server-only";
import { z } from "zod";
import {
  batchItemPageSchema,
  batchPageSchema,
  batchPreviewSchema,
  batchRequestsSchema,
  batchSchema,
  createBatchSchema,
  plannedRequestsSchema,
  previewQuerySchema,
} from "@/lib/model/batch";
import { batchListQuerySchema, itemQuerySchema, retryQuerySchema } from "@/lib/model/batch-query";
import type { Operation } from "./openapi-operation";

const batchVerb = (verb: string, summary: string): Operation => ({
  method: "post",
  path: `/api/batches/{id}/${verb}`,
  summary,
  answer: [200, batchSchema],
});

export const batchOperations: readonly Operation[] = [
  { method: "get", path: "/api/batches", summary: "Batches, newest first", query: batchListQuerySchema, answer: [200, batchPageSchema] },
  {
    method: "post",
    path: "/api/batches",
    summary: "Submit a batch (202; 409 when `stamp` is of another preview), or with `preview=true` only show what it would do (200)",
    query: previewQuerySchema,
    body: createBatchSchema,
    answer: [202, z.union([batchSchema, batchPreviewSchema])],
    idempotent: true,
  },
  {
    method: "post",
    path: "/api/batches/requests",
    summary: "The exact upstream requests that one row would make",
    body: batchRequestsSchema,
    answer: [200, plannedRequestsSchema],
  },
  { method: "get", path: "/api/batches/{id}", summary: "One batch with its counts", answer: [200, batchSchema] },
  { method: "get", path: "/api/batches/{id}/items", summary: "Items in order", query: itemQuerySchema, answer: [200, batchItemPageSchema] },
  { method: "get", path: "/api/batches/{id}/failed.csv", summary: "Failed rows as a file", answer: [200] },
  batchVerb("pause", "Send nothing new"),
  batchVerb("resume", "Go on"),
  batchVerb("cancel", "Never send what was not sent yet"),
  {
    ...batchVerb("retry", "Send the failed items once more, or with `index` one that failed or was in conflict"),
    query: retryQuerySchema,
  },
  {
    ...batchVerb("undo", "A new batch that takes this one back (202), or with `preview=true` only show what it would do (200)"),
    query: previewQuerySchema,
    answer: [202, z.union([batchSchema, batchPreviewSchema])],
  },
];
