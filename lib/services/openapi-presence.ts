import "server-only";
import { beatSchema, presenceSchema } from "@/lib/model/presence";
import type { Operation } from "./openapi-operation";

const path = "/api/personas/{id}/presence";

export const presenceOperations: readonly Operation[] = [
  { method: "get", path, summary: "Who else has a form of this persona open", answer: [200, presenceSchema] },
  {
    method: "post",
    path,
    summary: "Say that a form is open (every 10 s) or over; hears who else is there",
    body: beatSchema,
    answer: [200, presenceSchema],
  },
];
