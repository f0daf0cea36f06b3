import "server-only";
import { exportQuerySchema, exportSelectSchema } from "@/lib/model/export";
import type { Operation } from "./openapi-operation";

export const exportOperations: readonly Operation[] = [
  { method: "get", path: "/api/exports", summary: "What a list shows, as a file", query: exportQuerySchema, answer: [200] },
  { method: "post", path: "/api/exports", summary: "Chosen personas as a file", body: exportSelectSchema, answer: [200] },
];
