import { z } from "zod";
import type { JsonObject } from "@/lib/model/json";

const text = z.string().nullish();
const block = z.record(z.string(), z.json()).nullish();

const columns = {
  user_role: text,
  tagline: text,
  avatar_description: text,
  demographics: block,
  psychographics: block,
  behavioral_patterns: block,
  goals_and_needs: block,
  pain_points: block,
  narrative: block,
  product_specific: block,
  communication_preferences: block,
  persona_data: block,
};

const required = { error: (issue: { input?: unknown }) => (issue.input === undefined ? "Required" : undefined) };
const name = z.string(required).trim().min(1, "Must not be empty");

/** Other columns pass: openapi/vibemap.yaml allows additional properties. */
export const createRule = z.looseObject({ ...columns, project_id: z.guid(required), name });
export const updateRule = z.looseObject({ ...columns, id: z.guid(required), name: name.optional(), project_id: z.guid().optional() });
export const deleteRule = z.looseObject({ id: z.guid(required) });

const prompt = z.string().min(50).max(20000);
const status = z.enum(["draft", "active", "archived"], { error: "Must be draft, active or archived" });
export const projectCreateRule = z.object({
  name: z.string(required).min(3).max(100),
  original_prompt: prompt,
  current_prompt: prompt.optional(),
  status: status.default("draft"),
});
export const projectUpdateRule = z.object({ name: z.string().min(3).max(100), current_prompt: prompt, status }).partial();

export const pageRule = z.object({
  id: z.guid().optional(),
  project_id: z.guid().optional(),
  projectId: z.guid().optional(),
  limit: z.coerce.number().int().min(1).default(100),
  offset: z.coerce.number().int().min(0).default(0),
  search: z.string().default(""),
  status: status.optional(),
  includeAnalysis: z.enum(["true", "false"]).optional(),
});

export const detailsOf = (error: z.ZodError): JsonObject =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join(".") || "body", issue.message]));
