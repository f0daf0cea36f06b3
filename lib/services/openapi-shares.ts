import "server-only";
import { z } from "zod";
import { createdShareSchema, createShareSchema, sharedSchema, shareSchema, updateShareSchema } from "@/lib/model/share";
import { dataOf, type Operation } from "./openapi-operation";

export const shareOperations: readonly Operation[] = [
  { method: "get", path: "/api/shares", summary: "Links given out", answer: [200, dataOf(shareSchema)] },
  {
    method: "post",
    path: "/api/shares",
    summary: "Give out a link; its address is in this answer only",
    body: createShareSchema,
    answer: [201, createdShareSchema],
  },
  {
    method: "patch",
    path: "/api/shares/{id}",
    summary: "Change what a link shows, or turn it off",
    body: updateShareSchema,
    answer: [200, shareSchema],
  },
  { method: "delete", path: "/api/shares/{id}", summary: "Revoke a link for good", answer: [204] },
  { method: "post", path: "/api/shares/{id}/rotate", summary: "A new address; the old one ends", answer: [200, createdShareSchema] },
  { method: "get", path: "/s/{token}/data", summary: "What a link shows, as JSON", answer: [200, sharedSchema], open: true },
  {
    method: "post",
    path: "/s/{token}/unlock",
    summary: "Give a link's password",
    body: z.strictObject({ password: z.string() }),
    answer: [200, z.object({ unlocked: z.literal(true) })],
    open: true,
  },
];
