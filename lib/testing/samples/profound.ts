import type { ProfoundPersona, ProfoundState } from "@/lib/sources/profound/fake-state";
import { familyTurns, one, take, uuidOf } from "./compose";
import type { Family } from "./families";
import { type ProfoundCategoryName, type ProfoundPerson, profoundPeople } from "./profound-people";

const organizationId = (name: string) => uuidOf(`profound organization ${name}`);
const categoryId = (name: ProfoundCategoryName) => uuidOf(`profound category ${name}`);

const BRIGHTWATER = organizationId("Brightwater");
const HALDEN = organizationId("Halden Foods");
const NAMELESS = organizationId("nameless");

const CATEGORIES: readonly [ProfoundCategoryName, string[]][] = [
  ["Shipment visibility", [BRIGHTWATER]],
  ["Cold-chain monitoring", [BRIGHTWATER, HALDEN]],
  ["Freight audit", [BRIGHTWATER]],
  ["Field service", [BRIGHTWATER, HALDEN, NAMELESS]],
];

const SIZES = ["11-50", "51-200", "201-500", "501-1000", "1001-5000"];
const AGES = ["25-34", "35-44", "45-54", "55-64"];
const SENIORITY: Record<string, string> = {
  Chief: "C-level",
  VP: "Vice president",
  SVP: "Vice president",
  Director: "Director",
  Head: "Director",
  Manager: "Manager",
  Lead: "Manager",
  Owner: "Owner",
};

function seniorityOf(titles: readonly string[]): string[] {
  const found = titles.flatMap((title) =>
    Object.entries(SENIORITY).flatMap(([word, level]) => (title.split(/[\s-]/).includes(word) ? [level] : [])),
  );
  return [...new Set(found.length > 0 ? found : ["Individual contributor"])];
}

const sentence = (lines: readonly string[]): string => lines.map((line) => `${line}.`).join(" ");

function personaOf({ name, category, fill, ...own }: ProfoundPerson, index: number, family: Family, turn: number): ProfoundPersona {
  const titles = [...(own.titles ?? take(family.titles, turn, 2))];
  const painPoints = own.pains ?? sentence(take(family.pains, turn, 2));
  const motivations = own.motives ?? sentence(take(family.motives, turn, 2));
  return {
    id: uuidOf(`profound ${name}`),
    name,
    categoryId: categoryId(category),
    persona: {
      behavior: fill === 0 ? {} : { painPoints, motivations: fill >= 2 || own.motives ? motivations : null },
      employment: {
        ...(fill >= 1 && { jobTitle: titles }),
        ...(fill >= 2 && { industry: take(family.industries, turn, 2), companySize: [own.size ?? one(SIZES, index)] }),
        ...(fill >= 3 || own.seniority ? { roleSeniority: [...(own.seniority ?? seniorityOf(titles))] } : {}),
      },
      demographics: fill >= 3 || own.age ? { ageRange: [...(own.age ?? [one(AGES, index)])] } : {},
    },
  };
}

/** Sixty sample personas in four categories, two of which several of the three organizations share; one organization has no name. */
export function profoundSamples(): ProfoundState {
  const next = familyTurns();
  const personas = profoundPeople.map((person, index) => {
    const { family, turn } = next(person.family);
    return personaOf(person, index, family, turn);
  });
  return {
    organizations: [
      { id: BRIGHTWATER, name: "Brightwater" },
      { id: HALDEN, name: "Halden Foods" },
      { id: NAMELESS, name: null },
    ],
    categories: CATEGORIES.map(([name, organizationIds]) => ({ id: categoryId(name), name, organizationIds })),
    personas,
  };
}
