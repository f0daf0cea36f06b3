import { z } from "zod";
import { familyNameSchema, fillSchema } from "./families";
import data from "./profound-people.json";

const lines = z.array(z.string());
const categorySchema = z.enum(["Shipment visibility", "Cold-chain monitoring", "Freight audit", "Field service"]);
export type ProfoundCategoryName = z.infer<typeof categorySchema>;

/** `pains` and `motives` are one text each, as the vendor keeps them. */
const profoundPersonSchema = z.strictObject({
  name: z.string(),
  family: familyNameSchema,
  category: categorySchema,
  fill: fillSchema,
  titles: lines.optional(),
  size: z.string().optional(),
  age: lines.optional(),
  seniority: lines.optional(),
  pains: z.string().optional(),
  motives: z.string().optional(),
});
export type ProfoundPerson = z.infer<typeof profoundPersonSchema>;

export const profoundPeople = z.array(profoundPersonSchema).parse(data);
