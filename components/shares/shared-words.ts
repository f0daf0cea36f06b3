import type { Shared } from "@/lib/model/share";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** "5 May 2026, 09:12 UTC": the same for every reader, on paper too. */
export const exactly = (iso: string): string => `${day.format(new Date(iso))}, ${time.format(new Date(iso))} UTC`;

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** The page's title: a name, or how many. */
export function sharedTitle({ personas }: Pick<Shared, "personas">): string {
  const [only] = personas;
  if (personas.length === 1) return only?.name ?? "A persona";
  return `${NUMBERS[personas.length] ?? personas.length} personas`;
}

/** The age of the oldest reading: nothing on the page is older. */
export const oldestRead = ({ personas, asOf }: Pick<Shared, "personas" | "asOf">): string =>
  personas.map(({ readAt }) => readAt).sort()[0] ?? asOf;

/** "Acme", "Acme and Bolt", "Acme, Bolt and Cog". */
export function sourcesOf({ personas }: Pick<Shared, "personas">): string {
  const labels = [...new Set(personas.map(({ sourceLabel }) => sourceLabel))];
  return labels.length < 2 ? (labels[0] ?? "") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
}
