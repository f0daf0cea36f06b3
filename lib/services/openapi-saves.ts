import "server-only";
import { saveResultSchema } from "@/lib/model/save-result";
import type { Operation } from "./openapi-operation";

export const saveOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/personas/saves/{key}",
    summary: "How your own save under this Idempotency-Key ended; 404 when none of that key ever arrived here",
    answer: [200, saveResultSchema],
  },
];
