export const HISTORY_KEYS = ["a", "b", "s", "view"] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type HistoryAddress = {
  /** Ours to compare: `b` with the one before it, or with `a`. */
  a: string | undefined;
  b: string | undefined;
  /** One that only the source remembers, instead of ours. */
  theirs: string | undefined;
  view: "together" | "sides";
};

/** What an address asks for; what it cannot mean is left out. */
export function readHistoryAddress(address: Readonly<Record<string, string>>): HistoryAddress {
  const id = (text: string | undefined) => (text && UUID.test(text) ? text.toLowerCase() : undefined);
  const [a, b] = [id(address.a), id(address.b)];
  return {
    a: a === b ? undefined : a,
    b,
    theirs: address.s && address.s.length <= 200 ? address.s : undefined,
    view: address.view === "sides" ? "sides" : "together",
  };
}

export const historyHref = (persona: string, b?: string): string => `/personas/${persona}/history${b ? `?b=${b}` : ""}`;

type Timed = { id: string; at: string };

/** The earlier first: as the list (newest first) has them, else by their times. */
export function inOrder<T extends Timed>(list: readonly Timed[], one: T, other: T): [T, T] {
  const [i, j] = [one, other].map(({ id }) => list.findIndex((row) => row.id === id));
  const earlier = i !== undefined && j !== undefined && i >= 0 && j >= 0 ? i > j : Date.parse(one.at) < Date.parse(other.at);
  return earlier ? [one, other] : [other, one];
}
