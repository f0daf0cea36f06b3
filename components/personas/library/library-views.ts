import { searchOf } from "@/lib/client/url-state";
import { FILTER_KEYS, pickKeys, QUERY_KEYS } from "./library-address";

type View = { title: string; address: Readonly<Record<string, string>> };

/** Views that every team needs, as dividers above the sheet. */
export const VIEWS: readonly View[] = [
  { title: "Everyone", address: {} },
  { title: "Needs work", address: { readiness: "0-49", sort: "readiness" } },
  { title: "Gone or archived", address: { state: "archived,missing,deleted" } },
];

export const hrefOf = (view: View): string => `/${searchOf(QUERY_KEYS, view.address)}`;

const filterText = (address: Readonly<Record<string, string>>) => searchOf(FILTER_KEYS, pickKeys(address, FILTER_KEYS));

/** Same filter, whatever the order and the look. */
const isView = (view: View, address: Readonly<Record<string, string>>): boolean => filterText(view.address) === filterText(address);

/** Any other filter is a part of everyone. */
export const currentView = (address: Readonly<Record<string, string>>): View | undefined =>
  VIEWS.find((view) => isView(view, address)) ?? VIEWS[0];

export const viewTitle = (address: Readonly<Record<string, string>>): string => currentView(address)?.title ?? "Everyone";
