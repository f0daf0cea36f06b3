import "server-only";
import { arrangeViewsSchema, createViewSchema, updateViewSchema, viewCountsSchema, viewSchema, viewsSchema } from "@/lib/model/view";
import type { Operation } from "./openapi-operation";

export const viewOperations: readonly Operation[] = [
  { method: "get", path: "/api/views", summary: "One's own saved views and the team's, in one's own order", answer: [200, viewsSchema] },
  { method: "post", path: "/api/views", summary: "Save an address of the library", body: createViewSchema, answer: [201, viewSchema] },
  {
    method: "patch",
    path: "/api/views",
    summary: "One's own order, and the view that the library opens with",
    body: arrangeViewsSchema,
    answer: [200, viewsSchema],
  },
  { method: "get", path: "/api/views/counts", summary: "How many personas each view finds now", answer: [200, viewCountsSchema] },
  {
    method: "patch",
    path: "/api/views/{id}",
    summary: "Rename, change, or give to the team",
    body: updateViewSchema,
    answer: [200, viewSchema],
  },
  { method: "delete", path: "/api/views/{id}", summary: "Forget a view; its personas stay", answer: [204] },
];
