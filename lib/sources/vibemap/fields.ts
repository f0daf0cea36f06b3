import type { Field, FieldKind, Meaning } from "@/lib/model/field";

type Key = [name: string, label: string, meaning: Meaning, counted?: "counted"];

const keys = (kind: FieldKind, ...rows: Key[]): Field[] =>
  rows.map(([name, label, meaning, counted]) => ({ name, label, kind, meaning, ...(counted && { counted: true }) }));

/** The vendor names no values; these keep what people write in step. */
const LEVELS = { free: true, options: ["Low", "Medium", "High"].map((level) => ({ value: level, label: level })) };

const record = (name: string, label: string, meaning: Meaning, known: Field[]): Field => ({
  name,
  label,
  kind: "record",
  meaning,
  ...(known.some((key) => key.counted) && { counted: true }),
  fields: known,
});

/** Known keys of each block as the vendor's own client writes them (github.com/AshMet/vibemap-mcp); rows may hold others. */
export const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "user_role", label: "User role", kind: "text", meaning: "role", counted: true, help: "The key that user stories refer to." },
  { name: "tagline", label: "Tagline", kind: "text", meaning: "summary", counted: true },
  {
    name: "avatar_description",
    label: "Avatar description",
    kind: "longText",
    meaning: "appearance",
    help: "What VibeMap draws the picture from.",
  },
  record("demographics", "Demographics", "demographics", [
    ...keys("ageRange", ["age_range", "Age", "age", "counted"]),
    ...keys("text", ["gender", "Gender", "demographics"], ["location", "Location", "demographics", "counted"]),
    ...keys("text", ["education", "Education", "demographics"], ["income_level", "Income level", "demographics"]),
    ...keys("text", ["occupation", "Occupation", "jobTitles", "counted"], ["family_structure", "Family", "demographics"]),
  ]),
  record("psychographics", "Psychographics", "psychographics", [
    ...keys("list", ["values", "Values", "psychographics", "counted"], ["personality_traits", "Personality", "psychographics", "counted"]),
    ...keys("list", ["motivations", "Motivations", "motivations", "counted"], ["aspirations", "Aspirations", "psychographics", "counted"]),
  ]),
  record("behavioral_patterns", "Behavioral patterns", "behaviour", []),
  record("goals_and_needs", "Goals and needs", "goals", [
    ...keys(
      "list",
      ["primary_objectives", "Primary objectives", "goals", "counted"],
      ["problems_to_solve", "Problems to solve", "pains", "counted"],
    ),
    ...keys(
      "list",
      ["functional_needs", "Functional needs", "goals", "counted"],
      ["emotional_needs", "Emotional needs", "goals", "counted"],
    ),
  ]),
  record("pain_points", "Pain points", "pains", [
    ...keys("list", ["current_challenges", "Current challenges", "pains", "counted"], ["barriers", "Barriers", "concerns", "counted"]),
    ...keys("list", ["skill_gaps", "Skill gaps", "pains", "counted"]),
  ]),
  record("product_specific", "Product", "product", [
    ...keys(
      "list",
      ["feature_priorities", "Feature priorities", "product", "counted"],
      ["primary_use_cases", "Primary use cases", "product", "counted"],
    ),
    ...keys("text", ["technical_proficiency", "Technical skill", "product", "counted"]),
    ...keys("choice", ["price_sensitivity", "Price sensitivity", "product"]).map((field) => ({ ...field, ...LEVELS })),
  ]),
  record("communication_preferences", "Communication", "communication", [
    ...keys("list", ["content_preferences", "Preferred content", "communication", "counted"]),
    ...keys("text", ["messaging_response", "Response to messages", "communication"]),
  ]),
  record("narrative", "Narrative", "story", [
    ...keys("longText", ["quote", "Quote", "voice", "counted"], ["key_frustrations", "Key frustrations", "pains", "counted"]),
  ]),
];
