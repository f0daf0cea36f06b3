import type { Json, JsonObject } from "@/lib/model/json";

export type ProfoundOrganization = { id: string; name: string | null };
/** A category may belong to several organizations. */
export type ProfoundCategory = { id: string; name: string; organizationIds: string[] };
export type ProfoundPersona = {
  id: string;
  name: string;
  categoryId: string;
  persona: { behavior: JsonObject; employment: JsonObject; demographics: JsonObject };
};
export type ProfoundState = { organizations: ProfoundOrganization[]; categories: ProfoundCategory[]; personas: ProfoundPersona[] };

const organizationsOf = (state: ProfoundState, category: ProfoundCategory, wanted: string[] | undefined) =>
  state.organizations.filter(({ id }) => category.organizationIds.includes(id) && (wanted?.includes(id) ?? true));

/** One row per category and organization. */
export const categoryRows = (state: ProfoundState, wanted: string[] | undefined): Json =>
  state.categories.flatMap((category) =>
    organizationsOf(state, category, wanted).map((organization) => ({
      id: category.id,
      name: category.name,
      organization: { ...organization },
    })),
  );

/** One row per persona and organization (profound.md 2.1): a persona of a shared category comes several times. */
export const personaRows = (state: ProfoundState, wanted: string[] | undefined): Json =>
  state.personas.flatMap(({ id, name, persona, categoryId }) => {
    const category = state.categories.find((item) => item.id === categoryId);
    if (!category) return [];
    return organizationsOf(state, category, wanted).map((organization) => ({
      id,
      name,
      persona: structuredClone(persona),
      category: { id: category.id, name: category.name },
      organization: { ...organization },
    }));
  });

/** No category and no organization in the rows, hence no repeats (profound.md 2.2); undefined for a category nobody knows. */
export function categoryPersonas(state: ProfoundState, categoryId: string): Json[] | undefined {
  if (!state.categories.some((item) => item.id === categoryId)) return undefined;
  return state.personas
    .filter((item) => item.categoryId === categoryId)
    .map(({ id, name, persona }) => ({ id, name, persona: structuredClone(persona) }));
}
