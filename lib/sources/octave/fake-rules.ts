import { z } from "zod";

const lines = z.array(z.string());

const attributes = z.object({
  primaryResponsibilities: lines,
  painPoints: lines,
  keyConcerns: lines,
  keyObjectives: lines,
  commonJobTitles: lines,
  whyTheyMatterToUs: lines,
  whyWeMatterToThem: lines,
  buyingRole: lines,
  customFields: z.array(z.looseObject({ title: z.string(), value: lines })),
});

export const ATTRIBUTES: readonly string[] = Object.keys(attributes.shape);

const writable = z.object({
  name: z.string().min(1),
  internalName: z.string(),
  description: z.string(),
  ...attributes.shape,
});

const linking = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("ALL") }),
  z.object({ mode: z.literal("SPECIFIC"), offeringOIds: lines.min(1) }),
]);

/** octave.md 3.3; keys it does not name are dropped, as nothing stored says they are refused. */
export const createRule = writable
  .partial()
  .extend({ name: z.string().min(1), primaryOfferingOId: z.string().optional(), linkingStrategy: linking.optional() });

/** octave.md 3.4. */
export const updateRule = writable.partial().extend({ oId: z.string().min(1) });

export type Attributes = Omit<z.infer<typeof updateRule>, "oId">;

const blank = (value: unknown) => (value === "" || value === "null" || value === null ? undefined : value);

export const pageRule = z.object({
  limit: z.preprocess(blank, z.coerce.number().positive().default(10)),
  offset: z.preprocess(blank, z.coerce.number().min(0).default(0)),
});

export const personaListRule = pageRule.extend({
  text: z.string().optional(),
  productOId: z.string().optional(),
  playbookOId: z.string().optional(),
  queryType: z.enum(["ALL", "TEAM", "MINE"]).default("ALL"),
});

export const offeringListRule = pageRule.extend({
  text: z.string().optional(),
  productOId: z.string().optional(),
  type: z.enum(["PRODUCT", "SERVICE", "ALL"]).default("ALL"),
});

export const revisionListRule = z.object({
  entityTypes: lines,
  entityOIds: lines.max(20),
  startDate: z.iso.datetime({ offset: true }).optional(),
  endDate: z.iso.datetime({ offset: true }).optional(),
  authorOId: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).default(0),
});

export const oIdRule = z.object({ oId: z.string().min(1, "must not be empty") });

/** "oId must not be empty": the field, then what is wrong with it. */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".")} ${issue.message}`.trim() : "Bad request";
}
