import "server-only";
import { z } from "zod";
import { meSchema, signInSchema } from "@/lib/model/auth";
import {
  batchItemPageSchema,
  batchListQuerySchema,
  batchPageSchema,
  batchPreviewSchema,
  batchSchema,
  createBatchSchema,
  itemQuerySchema,
  previewQuerySchema,
} from "@/lib/model/batch";
import {
  checkQuerySchema,
  checkSchema,
  connectionSchema,
  createConnectionSchema,
  testConnectionSchema,
  updateConnectionSchema,
} from "@/lib/model/connection";
import { facetsSchema } from "@/lib/model/facets";
import { createMemberSchema, createOwnerSchema, memberSchema, membersSchema, updateMemberSchema } from "@/lib/model/member";
import {
  createPersonaSchema,
  freshQuerySchema,
  personaSchema,
  removedSchema,
  removeQuerySchema,
  restoreSchema,
  revisionSchema,
  scopeSchema,
  updatePersonaSchema,
} from "@/lib/model/persona";
import {
  personaChangesQuerySchema,
  personaChangesSchema,
  personaFilterSchema,
  personaPageSchema,
  personaQuerySchema,
} from "@/lib/model/persona-query";
import { setupStateSchema } from "@/lib/model/setup";
import { createdShareSchema, createShareSchema, sharedSchema, shareSchema, updateShareSchema } from "@/lib/model/share";
import { sourceInfoSchema } from "@/lib/model/source";
import { arrangeViewsSchema, createViewSchema, updateViewSchema, viewCountsSchema, viewSchema, viewsSchema } from "@/lib/model/view";

export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Status and schema of the good answer; without a schema it has no JSON body. */
  answer: [status: number, schema?: z.ZodType];
  open?: boolean;
  idempotent?: boolean;
};

const data = (item: z.ZodType) => z.object({ data: z.array(item) });
const batchVerb = (verb: string, summary: string): Operation => ({
  method: "post",
  path: `/api/batches/{id}/${verb}`,
  summary,
  answer: [verb === "undo" ? 202 : 200, batchSchema],
});

/** Every route of the API, with the very schemas it parses with. */
export const operations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/auth/sign-in/email",
    summary: "Sign in; sets the session cookie",
    body: signInSchema,
    answer: [200, z.looseObject({})],
    open: true,
  },
  { method: "post", path: "/api/auth/sign-out", summary: "End the session", answer: [200, z.looseObject({})], open: true },
  {
    method: "get",
    path: "/api/setup",
    summary: "Whether the first owner is still to be made",
    answer: [200, setupStateSchema],
    open: true,
  },
  {
    method: "post",
    path: "/api/setup",
    summary: "Make the first owner and sign in",
    body: createOwnerSchema,
    answer: [201, meSchema],
    open: true,
  },
  { method: "get", path: "/api/me", summary: "Who is signed in", answer: [200, meSchema] },
  { method: "get", path: "/api/members", summary: "People of this installation", answer: [200, membersSchema] },
  { method: "post", path: "/api/members", summary: "Add a person", body: createMemberSchema, answer: [201, memberSchema] },
  {
    method: "patch",
    path: "/api/members/{id}",
    summary: "Change a role; ends that person's sessions",
    body: updateMemberSchema,
    answer: [200, memberSchema],
  },
  { method: "delete", path: "/api/members/{id}", summary: "Remove a person", answer: [204] },
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
    answer: [200, personaSchema],
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
  { method: "get", path: "/api/personas/{id}/revisions", summary: "Every content seen, newest first", answer: [200, data(revisionSchema)] },
  {
    method: "post",
    path: "/api/personas/{id}/restore",
    summary: "Write an earlier content upstream",
    body: restoreSchema,
    answer: [200, personaSchema],
  },
  { method: "get", path: "/api/batches", summary: "Batches, newest first", query: batchListQuerySchema, answer: [200, batchPageSchema] },
  {
    method: "post",
    path: "/api/batches",
    summary: "Submit a batch (202), or with `preview=true` only show what it would do (200)",
    query: previewQuerySchema,
    body: createBatchSchema,
    answer: [202, z.union([batchSchema, batchPreviewSchema])],
    idempotent: true,
  },
  { method: "get", path: "/api/batches/{id}", summary: "One batch with its counts", answer: [200, batchSchema] },
  { method: "get", path: "/api/batches/{id}/items", summary: "Items in order", query: itemQuerySchema, answer: [200, batchItemPageSchema] },
  { method: "get", path: "/api/batches/{id}/failed.csv", summary: "Failed rows as a file", answer: [200] },
  batchVerb("pause", "Send nothing new"),
  batchVerb("resume", "Go on"),
  batchVerb("cancel", "Never send what was not sent yet"),
  batchVerb("retry", "Send the failed items once more"),
  batchVerb("undo", "A new batch that takes this one back"),
  { method: "get", path: "/api/shares", summary: "Links given out", answer: [200, data(shareSchema)] },
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
  { method: "get", path: "/s/{token}/data", summary: "What a link shows, as JSON", answer: [200, sharedSchema], open: true },
  {
    method: "post",
    path: "/s/{token}/unlock",
    summary: "Give a link's password",
    body: z.strictObject({ password: z.string() }),
    answer: [200, z.object({ unlocked: z.literal(true) })],
    open: true,
  },
  { method: "get", path: "/api/portraits/{id}", summary: "A portrait as SVG", answer: [200], open: true },
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
