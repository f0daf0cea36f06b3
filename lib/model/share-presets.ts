import type { Field, Meaning } from "./field";

/** Which meanings an audience gets. Nothing about what we think of them leaves the team by a preset. */
export const SHARE_PRESETS = [
  { id: "internal", label: "Internal", hint: "Everything" },
  { id: "agency", label: "Agency", hint: "What it takes to write and design for them" },
  { id: "client", label: "Client", hint: "Who they are and what they want" },
] as const;
export type SharePreset = (typeof SHARE_PRESETS)[number]["id"];

const CLIENT: readonly Meaning[] = [
  "name",
  "role",
  "summary",
  "voice",
  "goals",
  "pains",
  "motivations",
  "jobTitles",
  "industry",
  "companySize",
  "seniority",
];
const AGENCY: readonly Meaning[] = [
  ...CLIENT,
  "concerns",
  "responsibilities",
  "age",
  "demographics",
  "psychographics",
  "behaviour",
  "story",
  "product",
  "communication",
  "appearance",
];

const MEANT: Record<Exclude<SharePreset, "internal">, readonly Meaning[]> = { agency: AGENCY, client: CLIENT };

/** Paths of the fields an audience gets: "painPoints", or "narrative.quote" where only some keys of a record are meant for it. */
export function presetFields(preset: SharePreset, fields: readonly Field[]): string[] {
  if (preset === "internal") return fields.map(({ name }) => name);
  const meant = (meaning: Meaning | undefined) => meaning !== undefined && MEANT[preset].includes(meaning);
  return fields.flatMap((field) => {
    const inner = field.fields ?? [];
    if (meant(field.meaning) && inner.every((key) => meant(key.meaning))) return [field.name];
    return inner.length === 0 ? [] : inner.filter((key) => meant(key.meaning)).map((key) => `${field.name}.${key.name}`);
  });
}
