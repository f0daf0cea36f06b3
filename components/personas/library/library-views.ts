import { searchOf } from "@/lib/client/url-state";
import { BUILT_INS, builtIn, FIRST_VIEW } from "@/lib/model/built-in-views";
import type { View, Views } from "@/lib/model/view";
import { ADDRESS_KEYS, LIST_KEYS, listOf, QUERY_KEYS } from "./library-address";

type Address = Readonly<Record<string, string>>;
/** A tab above the sheet. `saved`: absent for those that every library has. */
export type ViewTab = {
  id: string;
  title: string;
  /** As saved, without "?". */
  address: string;
  href: string;
  saved?: View;
};

const VIEW_KEYS = ADDRESS_KEYS.filter((key) => key !== "tab");

/** What of an address a view keeps. */
export const viewAddress = (address: Address): string => searchOf(VIEW_KEYS, plain(address)).slice(1);

const plain = ({ sort = "", view = "", ...rest }: Address): Address => ({
  ...rest,
  ...(sort !== "changed" && { sort }),
  ...(view !== "gallery" && { view }),
});

/** In this person's order. */
export function viewTabs({ views, order, start }: Views): ViewTab[] {
  const known = [...BUILT_INS, ...views.map((saved) => ({ ...saved, saved }))];
  return order.flatMap((id) => {
    const view = known.find((one) => one.id === id);
    if (!view) return [];
    const { title, address } = view;
    return [{ id, title, address, href: hrefOf(id, address, start), ...("saved" in view && { saved: view.saved }) }];
  });
}

/** "/" alone opens the start view, so that any other says its name. */
function hrefOf(id: string, address: string, start: string): string {
  if (id === FIRST_VIEW && start === FIRST_VIEW) return "/";
  return `/?${[address, `tab=${id}`].filter(Boolean).join("&")}`;
}

/** The one the address names, else one that shows the same; whatever else is found is a part of everyone. */
export function currentTab(tabs: readonly ViewTab[], address: Address): ViewTab | undefined {
  const named = address.tab ? tabs.find(({ id }) => id === address.tab) : undefined;
  const other = address.tab ? undefined : tabs.find(({ id }) => id === FIRST_VIEW);
  return named ?? tabs.find((tab) => isShown(tab, address)) ?? other;
}

/** Whether something was changed since the tab was opened. A filter on everyone is no change of it. */
export const isModified = (tab: ViewTab, address: Address): boolean => tab.id !== FIRST_VIEW && !isShown(tab, address);

/** Same people in the same order, and the same look where the view was saved with one. */
function isShown({ id, address }: ViewTab, shown: Address): boolean {
  const keys = builtIn(id) ? QUERY_KEYS : VIEW_KEYS;
  const saved = Object.fromEntries(new URLSearchParams(address));
  return searchOf(keys, even(saved)) === searchOf(keys, even(shown));
}

/** Equal for addresses that show the same. */
function even(address: Address): Address {
  const lists = LIST_KEYS.flatMap((key) => (address[key] ? [[key, listOf(address[key]).sort().join(",")]] : []));
  return { ...plain(address), ...(address.q && { q: address.q.trim() }), ...Object.fromEntries(lists) };
}

export const viewTitle = (views: Views, address: Address): string => currentTab(viewTabs(views), address)?.title ?? "Personas";
