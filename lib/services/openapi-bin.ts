import "server-only";
import { batchSchema } from "@/lib/model/batch";
import { binPageSchema, binQuerySchema } from "@/lib/model/bin";
import type { Operation } from "./openapi-operation";

export const binOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/bin",
    summary: "Deleted within the last 30 days, newest first: what can be put back, and why not",
    query: binQuerySchema,
    answer: [200, binPageSchema],
  },
  {
    method: "post",
    path: "/api/personas/{id}/return",
    summary: "Put one deleted persona back under its id here; asked twice, the same batch answers",
    answer: [202, batchSchema],
    idempotent: true,
  },
];
