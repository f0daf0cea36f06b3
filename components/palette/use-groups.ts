import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { useShellUser } from "@/components/shell/shell-user";
import { formatNumber } from "@/lib/client/format";
import { readRecent } from "@/lib/client/recent";
import { useVerbScopes } from "@/lib/client/verbs";
import { NEW_PERSONA, useGlobalVerbs } from "./global-verbs";
import { isMatch, wordsOf } from "./match";
import { PAGES } from "./pages";
import type { PaletteGroup, PaletteItem, PalettePerson } from "./palette-item";
import { usePersonVerbs } from "./person-verbs";
import { personItem, usePeople } from "./use-people";
import { useRunning } from "./use-running";
import { useViewPages } from "./use-view-pages";
import { VERB_ICONS } from "./verb-icons";

export const CALLED = "called";
export const isActionsOnly = (text: string): boolean => text.startsWith(">");

/** What the palette offers for what is typed; `person`: only what can be done with them. */
export function useGroups(text: string, person: PalettePerson | null, showKeys: () => void) {
  const user = useShellUser();
  const path = usePathname();
  const [recent] = useState(() => (user ? readRecent(user.id) : []));
  const actions = person !== null || isActionsOnly(text);
  const q = (isActionsOnly(text) ? text.slice(1) : text).trim();
  const words = wordsOf(q);
  const people = usePeople(actions ? "" : q, words);
  const personVerbs = usePersonVerbs();
  const running = useRunning();
  const views = useViewPages();
  const everywhere = useGlobalVerbs(showKeys);
  const here: PaletteGroup[] = useVerbScopes().map(({ label, verbs }, i) => ({
    id: `here-${i}`,
    label,
    items: verbs.map(({ id, label, key, run, reason }) => ({ id: `verb-${i}-${id}`, label, icon: VERB_ICONS[id], kbd: key, run, reason })),
  }));
  const find = (items: readonly PaletteItem[]) => items.filter(({ label, also = "" }) => isMatch(`${label} ${also}`, words));
  const only = (groups: readonly PaletteGroup[]) =>
    groups.map((group) => ({ ...group, items: find(group.items) })).filter(({ items }) => items.length > 0);
  const withPerson = (one: PalettePerson) => ({ id: "with", label: `With ${one.name}`, items: personVerbs(one) });

  const called = (name: string): PaletteItem[] =>
    everywhere
      .filter(({ id, reason }) => id === NEW_PERSONA && !reason)
      .map(({ icon }) => ({
        id: CALLED,
        label: `New persona called “${name}”`,
        icon,
        href: `/personas/new?name=${encodeURIComponent(name)}`,
      }));

  const offered = (): PaletteGroup[] => {
    if (person) return only([withPerson(person)]);
    if (actions) return only([...here, { id: "everywhere", label: "Everywhere", items: everywhere }]);
    if (q === "")
      return only([
        { id: "recent", label: "Recent", items: recent.map(personItem).filter(({ href }) => href !== path) },
        ...here,
        { id: "go", label: "Go to", items: [...running, ...PAGES, ...views] },
      ]);
    const first = people.items[0]?.person;
    const all: PaletteItem = {
      id: "all",
      label: `Show all ${people.settled ? `${formatNumber(people.total)} ` : ""}that match “${q}” in the library`,
      icon: Search,
      href: `/?q=${encodeURIComponent(q)}`,
    };
    return [
      { id: "people", label: "People", items: people.items },
      ...(first ? [withPerson(first)] : []),
      ...only(here),
      {
        id: "go",
        label: "Go to and do",
        items: [...find([...PAGES, ...views, ...everywhere]), ...running, ...called(q), ...(people.total > 0 ? [all] : [])],
      },
    ].filter(({ items }) => items.length > 0);
  };
  return { groups: offered(), people, words, searching: !actions && q !== "", q };
}
