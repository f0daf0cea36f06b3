import type { JsonObject } from "@/lib/model/json";
import type { VibemapProject, VibemapRow, VibemapState } from "@/lib/sources/vibemap/fake-state";
import { datesOf, familyTurns, one, take, uuidOf } from "./compose";
import type { Family } from "./families";
import details from "./vibemap-details.json";
import { type VibemapPerson, type VibemapProjectName, vibemapPeople } from "./vibemap-people";

const projectId = (name: VibemapProjectName) => uuidOf(`vibemap project ${name}`);

const PROJECTS: readonly [VibemapProjectName, VibemapProject["status"], string][] = [
  [
    "Dispatcher portal",
    "active",
    "A board for control rooms that shows which loads are at risk, why, and what can still be done about each of them.",
  ],
  [
    "Driver app",
    "active",
    "A phone app for drivers with large buttons: the next stop, the door, the papers, and proof of delivery without signal.",
  ],
  [
    "Carrier onboarding",
    "draft",
    "A guided set-up in which a carrier connects its trucks, proves the feed with test loads and agrees on rates.",
  ],
  [
    "Cold-chain console",
    "active",
    "Temperature curves of every box on the road, with excursion decisions that are signed, reasoned and kept.",
  ],
];

function columnsOf(person: VibemapPerson, index: number, family: Family, turn: number): JsonObject {
  const columns: JsonObject = { user_role: person.role || null, tagline: person.tagline ?? null };
  if (person.fill === 0) return columns;
  const demographics: JsonObject = {
    ...(person.age ? { age_range: person.age } : {}),
    ...(person.place ? { location: person.place } : {}),
    occupation: person.role,
  };
  Object.assign(columns, { demographics, pain_points: { current_challenges: [...(person.pains ?? take(family.pains, turn, 2))] } });
  if (person.fill === 1) return columns;
  const goals = {
    primary_objectives: [...(person.goals ?? take(family.goals, turn, 2))],
    functional_needs: take(family.ourValue, turn, 2),
  };
  Object.assign(columns, {
    goals_and_needs: goals,
    psychographics: { motivations: take(family.motives, turn, 2), values: take(details.values, index, 2) },
    narrative: { quote: person.quote ?? one(family.quotes, turn) },
    behavioral_patterns: { habits: take(details.habits[person.family], turn, 2), devices: one(details.devices[person.family], turn) },
  });
  if (person.fill === 2) return columns;
  demographics.education = one(details.school[person.family], turn);
  return {
    ...columns,
    avatar_description: `${person.role}, ${person.age ?? "of no stated age"}, at work, plain background, soft light`,
    goals_and_needs: { ...goals, problems_to_solve: take(family.pains, turn + 1, 2), emotional_needs: [one(family.motives, turn + 2)] },
    pain_points: { current_challenges: [...(person.pains ?? take(family.pains, turn, 2))], barriers: take(family.concerns, turn, 1) },
    psychographics: {
      motivations: take(family.motives, turn, 2),
      values: take(details.values, index, 2),
      personality_traits: [one(details.personality, index)],
    },
    narrative: { quote: person.quote ?? one(family.quotes, turn), key_frustrations: `${one(family.pains, turn + 3)}.` },
    product_specific: {
      primary_use_cases: take(family.duties, turn, 2),
      feature_priorities: take(details.features, index, 2),
      technical_proficiency: one(details.skill, index),
    },
    communication_preferences: { content_preferences: take(details.content, index, 2), messaging_response: one(details.messaging, index) },
  };
}

function rowOf(person: VibemapPerson, index: number, now: number, family: Family, turn: number): VibemapRow {
  const { createdAt, updatedAt } = datesOf(now, index + 7, vibemapPeople.length);
  const columns = columnsOf(person, index, family, turn);
  return {
    ...columns,
    ...person.extra,
    persona_data:
      person.fill === 3 ? { name: person.name, ...structuredClone(columns), ...(person.extra ? { region: "North" } : {}) } : null,
    id: uuidOf(`vibemap ${person.name}`),
    project_id: projectId(person.project),
    name: person.name,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** Sixty sample personas in four projects; changes are spread over the year before `now`. */
export function vibemapSamples(now: number): VibemapState {
  const next = familyTurns();
  const personas = vibemapPeople.map((person, index) => {
    const { family, turn } = next(person.family);
    return rowOf(person, index, now, family, turn);
  });
  const projects = PROJECTS.map(([name, status, prompt], index): VibemapProject => {
    const { createdAt, updatedAt } = datesOf(now, index, PROJECTS.length);
    return {
      id: projectId(name),
      name,
      original_prompt: prompt,
      current_prompt: prompt,
      model: null,
      status,
      app_architecture_prefs: [],
      created_at: createdAt,
      updated_at: updatedAt,
    };
  });
  return { projects, personas, foreignProjects: [uuidOf("vibemap project of somebody else")] };
}
