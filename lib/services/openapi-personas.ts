import "server-only";
import { facetsSchema } from "@/lib/model/facets";
import {
  createPersonaSchema,
  freshQuerySchema,
  personaSchema,
  removedSchema,
  removeQuerySchema,
  restoreSchema,
  savedPersonaSchema,
  updatePersonaSchema,
} from "@/lib/model/persona";
import {
  personaChangesQuerySchema,
  personaChangesSchema,
  personaFilterSchema,
  personaPageSchema,
  personaQuerySchema,
} from "@/lib/model/persona-query";
import {
  remoteChangeSchema,
  remoteHistorySchema,
  revisionContentSchema,
  revisionPageSchema,
  revisionQuerySchema,
} from "@/lib/model/revision";
import type { Operation } from "./openapi-operation";

export const personaOperations: readonly Operation[] = [
  { method: "get", path: "/api/personas", summary: "One page of the library", query: personaQuerySchema, answer: [200, personaPageSchema] },
  {
    method: "post",
    path: "/api/personas",
    summary: "Create a persona upstream",
    body: createPersonaSchema,
    answer: [201, personaSchema],
    idempotent: true,
  },
  {
    method: "get",
    path: "/api/personas/facets",
    summary: "Counts beside each filter value",
    query: personaFilterSchema,
    answer: [200, facetsSchema],
  },
  {
    method: "get",
    path: "/api/personas/changes",
    summary: "What happened in the library since a page of it was read",
    query: personaChangesQuerySchema,
    answer: [200, personaChangesSchema],
  },
  { method: "get", path: "/api/personas/{id}", summary: "One persona", query: freshQuerySchema, answer: [200, personaSchema] },
  {
    method: "patch",
    path: "/api/personas/{id}",
    summary: "Change some fields, if nothing changed meanwhile; else 409 with `current`",
    body: updatePersonaSchema,
    answer: [200, savedPersonaSchema],
    idempotent: true,
  },
  {
    method: "delete",
    path: "/api/personas/{id}",
    summary: "Delete upstream; answers with the batch to undo",
    query: removeQuerySchema,
    answer: [200, removedSchema],
    idempotent: true,
  },
  {
    method: "get",
    path: "/api/personas/{id}/revisions",
    summary: "Every content seen, newest first",
    query: revisionQuerySchema,
    answer: [200, revisionPageSchema],
  },
  {
    method: "get",
    path: "/api/personas/{id}/revisions/{revision}",
    summary: "What it held at one revision",
    answer: [200, revisionContentSchema],
  },
  {
    method: "get",
    path: "/api/personas/{id}/revisions/source",
    summary: "Its changes as the source itself remembers them, asked for now",
    answer: [200, remoteHistorySchema],
  },
  {
    method: "get",
    path: "/api/personas/{id}/revisions/source/{revision}",
    summary: "One of the source's own revisions, before and after",
    answer: [200, remoteChangeSchema],
  },
  {
    method: "post",
    path: "/api/personas/{id}/restore",
    summary: "Write an earlier content, or some fields of it, upstream; 409 with `current` when those changed meanwhile",
    body: restoreSchema,
    answer: [200, savedPersonaSchema],
    idempotent: true,
  },
  { method: "get", path: "/api/portraits/{id}", summary: "A portrait as SVG", answer: [200], open: true },
];
