import { z } from "zod";
import data from "./families.json";

const pool = z.array(z.string()).min(3);

/** What people of one kind of work have in common; each list is long enough that neighbours differ. */
const familySchema = z.strictObject({
  titles: pool,
  duties: pool,
  pains: pool,
  concerns: pool,
  goals: pool,
  motives: pool,
  theirValue: pool,
  ourValue: pool,
  quotes: pool,
  industries: pool,
});
export type Family = z.infer<typeof familySchema>;

export const familyNameSchema = z.enum([
  "supplyChain",
  "coldChain",
  "procurement",
  "finance",
  "executive",
  "assurance",
  "planning",
  "dispatch",
  "warehouse",
  "fieldService",
  "driver",
  "customer",
  "sustainability",
  "marketing",
]);
export type FamilyName = z.infer<typeof familyNameSchema>;

export const families = z.record(familyNameSchema, familySchema).parse(data);

/** How much of a record is filled: 0 the name alone, 1 a little, 2 most, 3 everything. */
export const fillSchema = z.int().min(0).max(3);
