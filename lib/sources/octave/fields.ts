import type { Field } from "@/lib/model/field";

/** Attributes that are read under `data` and written at the top level (docs.octavehq.com, persona/get-persona and create-persona). */
export const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "internalName", label: "Internal name", kind: "text", meaning: "alias", help: "What your own team calls this persona." },
  { name: "description", label: "Description", kind: "longText", meaning: "summary", counted: true },
  { name: "primaryResponsibilities", label: "Primary responsibilities", kind: "list", meaning: "responsibilities", counted: true },
  { name: "painPoints", label: "Pain points", kind: "list", meaning: "pains", counted: true },
  { name: "keyConcerns", label: "Key concerns", kind: "list", meaning: "concerns", counted: true },
  { name: "keyObjectives", label: "Key objectives", kind: "list", meaning: "goals", counted: true },
  { name: "commonJobTitles", label: "Common job titles", kind: "list", meaning: "jobTitles", counted: true },
  { name: "whyTheyMatterToUs", label: "Why they matter to us", kind: "list", meaning: "whyThem", counted: true },
  { name: "whyWeMatterToThem", label: "Why we matter to them", kind: "list", meaning: "whyUs", counted: true },
  {
    name: "buyingRole",
    label: "Buying role",
    kind: "list",
    meaning: "buyingRole",
    help: "Their part in a purchase.",
    suggestions: ["Economic buyer", "Champion", "Technical evaluator", "End user", "Influencer", "Blocker"],
  },
  { name: "customFields", label: "Custom fields", kind: "pairs", meaning: "custom" },
  {
    name: "qualifyingQuestions",
    label: "Qualifying questions",
    kind: "questions",
    meaning: "qualifying",
    readOnly: "Octave's API has no way to write qualifying questions. Change them in Octave.",
  },
  {
    name: "linkingStrategy",
    label: "Linked offerings",
    kind: "record",
    meaning: "linking",
    createOnly: true,
    help: "Which offerings the new persona is linked to. Octave's API cannot change this later.",
    fields: [
      {
        name: "mode",
        label: "Link to",
        kind: "choice",
        meaning: "linking",
        createOnly: true,
        options: [
          { value: "ALL", label: "Every active offering" },
          { value: "SPECIFIC", label: "Chosen offerings" },
        ],
      },
      { name: "offeringOIds", label: "Offerings", kind: "list", meaning: "linking", createOnly: true, optionsFrom: "scopes" },
    ],
  },
];
