import { Tag, type TagTone } from "@/components/ui/tag";
import type { PersonaState, PersonaSummary } from "@/lib/model/persona";

const WORDS: Record<PersonaState, string> = {
  active: "Active",
  inactive: "Inactive",
  archived: "Archived",
  rejected: "Rejected",
  unrecognized: "Unknown state",
  missing: "Not listed",
  deleted: "Deleted",
};
const TONES: Partial<Record<PersonaState, TagTone>> = { missing: "caution", rejected: "caution", deleted: "danger" };

export const stateWord = (state: string): string => (Object.hasOwn(WORDS, state) ? WORDS[state as PersonaState] : state);

/** Nothing for an active persona. `raised` where it lies on a portrait. */
export function StateFlag({ state, raised }: { state: PersonaSummary["state"]; raised?: boolean }) {
  if (state === "active") return null;
  return <Tag tone={TONES[state] ?? (raised ? "raised" : "plain")}>{WORDS[state]}</Tag>;
}
