import type { PersonaQuery } from "@/lib/model/persona-query";
import { RARE_WORD } from "./grown";

type Asked = Partial<Record<keyof PersonaQuery, string>>;

/** What people do with a list, each in a few variants, so that no answer can be kept from the last round. */
export const LIST_CASES: Record<string, Asked[]> = {
  changed: [{ sort: "changed" }, { sort: "-changed" }],
  name: [{ sort: "name" }, { sort: "-name" }],
  readiness: [{ sort: "readiness" }, { sort: "-readiness" }],
  read: [{ sort: "read" }, { sort: "-read" }],
  filtered: [
    { source: "octave", state: "active", sort: "name" },
    { source: "octave", state: "archived,rejected" },
    { source: "vibemap", state: "active,missing", sort: "readiness" },
    { source: "profound", state: "active", sort: "-name" },
  ],
  "common word": ["carrier", "late", "plan", "zürich", "sh"].map((q) => ({ q })),
  "rare word": [RARE_WORD, "marta quinn", "grocery metz", "tromsø zepp", "Yūki Park"].map((q) => ({ q })),
  middle: [{ offset: "900" }, { offset: "1200", sort: "name" }],
};
