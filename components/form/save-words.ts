import type { SaveKind } from "./save-kind";

/** `what`: the persona's name; `until`: a time of day when waiting is asked for. */
type SaveFacts = { what: string; source: string; until?: string | undefined; offline: boolean };
type Words = { title: string; next: string /** Without the error's own words, which would only repeat it. */; quiet?: true };

const WORDS: Record<SaveKind, (facts: SaveFacts) => Words> = {
  rejected: ({ what, source }) => ({
    title: `${what} was not saved: ${source} did not take it`,
    next: "Change what it names, then save again.",
  }),
  permission: ({ what, source }) => ({
    title: `${what} was not saved: the key may not do this`,
    next: `Ask whoever runs ${source} to let this key write here, or use another key in the connection. Then save again.`,
  }),
  gone: ({ what, source }) => ({
    title: `${what} is no longer in ${source}`,
    next: "Keep what you typed as a new persona, or look in the bin whether the old one can come back.",
  }),
  noPlace: ({ what, source }) => ({
    title: `${what} was not saved: its place in ${source} is gone`,
    next: "Choose another place above, then save again.",
  }),
  taken: ({ what, source }) => ({
    title: `${what} was not saved: ${source} holds another one like it`,
    next: "Give it another name, then save again.",
  }),
  unclear: ({ what, source }) => ({
    title: `It is not certain that ${what} was saved`,
    next: `Look at what ${source} holds by now, and save again only if this is not in it.`,
  }),
  limited: ({ what, source, until }) => ({
    title: `${what} was not saved yet: too many requests to ${source}`,
    next: until ? `It takes more from ${until} on.` : "Wait a little, then save again.",
  }),
  down: ({ what, source, until }) => ({
    title: `${what} was not saved: ${source} did not answer properly`,
    next: `Nothing was changed there. ${until ? `It is asked again from ${until} on.` : "Save again in a minute."}`,
  }),
  unsure: ({ source }) => ({
    title: "It is not certain that this was saved",
    next: `${source} gave no clear answer. Personary asks how it ended and shows it here; nothing is sent twice.`,
    quiet: true,
  }),
  cut: ({ offline }) => ({
    title: offline
      ? "You are offline, so it is not certain that this was saved"
      : "Personary does not answer, so it is not certain that this was saved",
    next: "Personary is asked how it ended as soon as it can be reached; nothing is sent twice.",
    quiet: true,
  }),
  halted: () => ({
    title: "It is not certain that this was saved",
    next: "Something broke in Personary while it was under way. It asks how it ended and shows it here; nothing is sent twice.",
    quiet: true,
  }),
  never: ({ what }) => ({
    title: `${what} was not saved: it never reached Personary`,
    next: "Nothing was changed. Save again.",
    quiet: true,
  }),
  arrived: ({ source }) => ({
    title: `An earlier save of this reached ${source}`,
    next: "What you typed since is not in it. Open it with what you typed, and save there.",
  }),
  paused: ({ what, source }) => ({
    title: `${what} was not saved: the connection to ${source} is paused`,
    next: "Resume it in a new tab, then save again.",
  }),
  key: ({ what, source }) => ({
    title: `${what} was not saved: ${source} refused the key`,
    next: "Put a working key in the connection, in a new tab. Then save again.",
  }),
  signedOut: ({ what }) => ({
    title: `${what} was not saved: you are signed out`,
    next: "Sign in here; the save then goes on.",
    quiet: true,
  }),
  role: ({ what }) => ({
    title: `${what} was not saved: your role no longer allows it`,
    next: "Ask an admin of your team to raise it. A draft stays on this device and can be saved then.",
  }),
  unsupported: ({ what, source }) => ({
    title: `${what} was not saved: ${source} cannot do this`,
    next: "Make the change in the source itself; it appears here after the next read.",
  }),
  tooLarge: ({ what }) => ({ title: `${what} was not saved: it is too large`, next: "Shorten the longest text, then save again." }),
  broken: ({ what }) => ({
    title: `${what} was not saved: something broke here`,
    next: "Save again. If it stays, tell whoever runs Personary, with the request number.",
  }),
};

/** What happened, to what, and what to do next. */
export const saveWords = (kind: SaveKind, facts: SaveFacts): Words => WORDS[kind](facts);
