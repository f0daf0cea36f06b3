import { z } from "zod";
import { familyNameSchema, fillSchema } from "./families";
import data from "./octave-people.json";

const lines = z.array(z.string());

const octavePersonSchema = z.strictObject({
  name: z.string(),
  nick: z.string().optional(),
  about: z.string().optional(),
  family: familyNameSchema,
  fill: fillSchema,
  offerings: lines,
  pains: lines.optional(),
  goals: lines.optional(),
  custom: z.record(z.string(), lines).optional(),
  ask: z.string().optional(),
  inactive: z.boolean().optional(),
});
export type OctavePerson = z.infer<typeof octavePersonSchema>;

export const octavePeople = z.array(octavePersonSchema).parse(data);
