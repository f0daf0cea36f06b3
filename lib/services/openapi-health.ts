import "server-only";
import { z } from "zod";
import type { Operation } from "./openapi-operation";

export const healthOperations: readonly Operation[] = [
  { method: "get", path: "/api/health/live", summary: "The process answers", answer: [200, z.object({ status: z.string() })], open: true },
  {
    method: "get",
    path: "/api/health/ready",
    summary: "The app can work; 503 with what is missing",
    answer: [200, z.object({ status: z.string() })],
    open: true,
  },
  { method: "get", path: "/api/openapi.json", summary: "This document", answer: [200, z.looseObject({})], open: true },
];
