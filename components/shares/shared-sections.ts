import { type HeroWords, heroWords } from "@/components/personas/profile/profile-hero-words";
import { type Item, profileSections } from "@/components/personas/profile/profile-sections";
import { isEmpty } from "@/lib/model/json";
import type { SharedPersona } from "@/lib/model/share";

export type SharedSection = { id: string; title: string; items: Item[] };

/** What stands beside the portrait and, below it, what holds something, by meaning. */
export function sharedSections({ fields, values }: SharedPersona): { hero: HeroWords; sections: SharedSection[] } {
  const hero = heroWords(fields, values);
  const sections = profileSections(fields, values, hero.paths)
    .map(({ id, title, groups, facts }) => ({ id, title, items: [...groups, ...facts].filter(({ value }) => !isEmpty(value)) }))
    .filter(({ items }) => items.length > 0);
  return { hero, sections };
}

/** The value's own label says nothing new under a section of the same name. */
export const needsLabel = (section: SharedSection, item: Item): boolean =>
  section.items.length > 1 || item.label.toLowerCase() !== section.title.toLowerCase();
