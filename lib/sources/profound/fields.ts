import type { Field, FieldKind, Meaning } from "@/lib/model/field";

export const READ_ONLY = "Profound's API only reads personas. Change them in Profound.";

const field = (name: string, label: string, kind: FieldKind, meaning: Meaning): Field => ({
  name,
  label,
  kind,
  meaning,
  readOnly: READ_ONLY,
  ...(name !== "name" && { counted: true }),
});

/** Leaves of PersonaProfile (docs.tryprofound.com, get-personas) without their group; both texts are one string, not a list. */
export const fields: readonly Field[] = [
  field("name", "Name", "text", "name"),
  field("painPoints", "Pain points", "longText", "pains"),
  field("motivations", "Motivations", "longText", "motivations"),
  field("industry", "Industry", "list", "industry"),
  field("jobTitle", "Job title", "list", "jobTitles"),
  field("companySize", "Company size", "list", "companySize"),
  field("roleSeniority", "Role seniority", "list", "seniority"),
  field("ageRange", "Age range", "list", "age"),
];
