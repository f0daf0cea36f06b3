import { shortValue } from "@/components/batches/value-words";
import type { Change } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import type { Json } from "@/lib/model/json";

const valuesOf = (change: Change): Json[] => ("value" in change ? ([change.value].flat() as Json[]) : []);
const quoted = (change: Change): string =>
  valuesOf(change)
    .map((line) => `“${shortValue(line)}”`)
    .join(", ");

/** "add “Detention fees”", for the head of a column. */
export function opWords(change: Change, field: Field | undefined, labelOf: (name: string) => string): string {
  switch (change.op) {
    case "clear":
      return "clear";
    case "set":
      return `set to ${shortValue(change.value as Json, field)}`;
    case "replace":
      return change.with === "" ? `take out “${change.find}”` : `“${change.find}” becomes “${change.with}”`;
    case "copy":
      return change.fill ? `where empty, what ${labelOf(change.from)} holds` : `becomes what ${labelOf(change.from)} holds`;
    default:
      return `${change.op} ${quoted(change)}`;
  }
}

const NAME_MAX = 120;
const clip = (words: string): string => (words.length > NAME_MAX ? `${words.slice(0, NAME_MAX - 1)}…` : words);

function oneName(change: Change, labelOf: (name: string) => string): string {
  const label = labelOf(change.field);
  const lines = valuesOf(change).length === 1 ? quoted(change) : `${valuesOf(change).length} lines`;
  switch (change.op) {
    case "add":
      return `Add ${lines} to ${label}`;
    case "remove":
      return `Remove ${lines} from ${label}`;
    case "replace":
      return `“${change.find}” becomes “${change.with}” in ${label}`;
    case "copy":
      return `Copy ${labelOf(change.from)} into ${label}`;
    case "clear":
      return `Clear ${label}`;
    default:
      return `Set ${label}`;
  }
}

const SAID = 3;

/** What the batch is called unless somebody names it. */
export function changesName(changes: readonly Change[], labelOf: (name: string) => string): string {
  const [only, ...others] = changes;
  if (!only) return "";
  if (others.length === 0) return clip(oneName(only, labelOf));
  const labels = [...new Set(changes.map(({ field }) => labelOf(field)))];
  const rest = labels.length - SAID;
  return clip(`Change ${rest > 0 ? `${labels.slice(0, SAID).join(", ")} and ${rest} more` : labels.join(", ")}`);
}
