import "server-only";
import { z } from "zod";
import { meSchema, signInSchema } from "@/lib/model/auth";
import { createMemberSchema, createOwnerSchema, memberSchema, membersSchema, updateMemberSchema } from "@/lib/model/member";
import { setupStateSchema } from "@/lib/model/setup";
import type { Operation } from "./openapi-operation";

export const accessOperations: readonly Operation[] = [
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
];
