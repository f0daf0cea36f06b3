import { z } from "zod";
import { familyNameSchema, fillSchema } from "./families";
import data from "./vibemap-people.json";

const lines = z.array(z.string());
const projectSchema = z.enum(["Dispatcher portal", "Driver app", "Carrier onboarding", "Cold-chain console"]);
export type VibemapProjectName = z.infer<typeof projectSchema>;

const vibemapPersonSchema = z.strictObject({
  name: z.string(),
  role: z.string(),
  tagline: z.string().optional(),
  family: familyNameSchema,
  project: projectSchema,
  fill: fillSchema,
  age: z.string().optional(),
  place: z.string().optional(),
  quote: z.string().optional(),
  goals: lines.optional(),
  pains: lines.optional(),
  /** Columns nobody documents. */
  extra: z.record(z.string(), z.string()).optional(),
});
export type VibemapPerson = z.infer<typeof vibemapPersonSchema>;

export const vibemapPeople = z.array(vibemapPersonSchema).parse(data);
