import { type Field, isShortText, MEANINGS, type Meaning } from "./field";
import { keyWords } from "./key-words";
import { MEANING_WORDS } from "./meaning-words";
import { NEAREST, PASTE_WORDS } from "./paste-words";
import { plain } from "./search-text";
import { declaredSpots, isGiven, meaningOf, type Spot } from "./spots";

export type Known = {
  spots: readonly Spot[];
  /** The spot that a heading, a label or a column names; a record when only it as a whole is named. */
  named: (label: string) => Spot | undefined;
  meaning: (meaning: Meaning) => Spot | undefined;
};

const LEADING = /^(?:(?:the|their|her|his|my|our|your|key|main|primary|top|common|core|typical|biggest|major|most important|current) )+/;
const LONGEST = 60;

/** What two spellings of a label share: case, marks, numbers, plurals. */
function labelKey(label: string): string {
  const words = plain(label)
    .replace(/\([^)]*\)/g, " ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}/&,]+/gu, " ")
    .replace(/\s+\d$/, "")
    .trim();
  return words.replace(/([^s])ies\b/g, "$1y").replace(/([^s])s\b/g, "$1");
}

const spellings = (label: string): string[] => {
  const whole = labelKey(label);
  const short = whole.replace(LEADING, "");
  const split = short.split(/\s*[/&,]\s*|\s+and\s+|\s+or\s+/).filter((part) => part !== "");
  return [...new Set([whole, short, ...(split.length > 1 && split.length < 4 ? split : [])])];
};

/** Which field a label of a pasted text means: its own label and name first, then its record's, then what people call such a thing. */
export function knownLabels(fields: readonly Field[]): Known {
  const spots = declaredSpots(fields).filter((spot) => isGiven(spot) && !spot.field.createOnly && !spot.field.optionsFrom);
  const names = new Map<string, Spot>();
  const add = (label: string, spot: Spot | undefined) => {
    const key = labelKey(label);
    if (spot && key !== "" && !names.has(key)) names.set(key, spot);
  };
  const meaning = (wanted: Meaning): Spot | undefined => {
    const fits = spots.filter((spot) => meaningOf(spot) === wanted && !(spot.record && isOneOfMany(spot)));
    const own = fits.find(({ record }) => record === undefined || record.meaning === wanted);
    return own ?? fits[0];
  };
  const ways = (spot: Spot) => [spot.field.label, keyWords(spot.field.name)].map((label) => [label, spot] as const);
  for (const [label, spot] of [...spots.filter(({ record }) => !record), ...spots.filter(({ record }) => record)].flatMap(ways))
    add(label, spot);
  for (const field of fields.filter((f) => f.kind === "record" && !f.readOnly && !f.createOnly)) {
    const first = spots.find((spot) => spot.record === field && spot.field.kind === "list" && meaningOf(spot) === field.meaning);
    for (const label of [field.label, keyWords(field.name)]) add(label, first ?? { path: [field.name], field });
  }
  for (const one of MEANINGS) {
    const nearest = NEAREST[one];
    const spot = meaning(one) ?? wholeRecord(fields, one) ?? (nearest && meaning(nearest));
    for (const word of [MEANING_WORDS[one], ...(PASTE_WORDS[one] ?? [])]) add(word, spot);
  }
  const named = (label: string): Spot | undefined =>
    label.length > LONGEST ? undefined : spellings(label).reduce<Spot | undefined>((found, key) => found ?? names.get(key), undefined);
  return { spots, named, meaning };
}

const isOneOfMany = ({ field, record }: Spot): boolean =>
  isShortText(field) && (record?.fields ?? []).filter((other) => isShortText(other) && other.meaning === field.meaning).length > 1;

function wholeRecord(fields: readonly Field[], meaning: Meaning): Spot | undefined {
  const field = fields.find((f) => f.kind === "record" && f.meaning === meaning && !f.readOnly && !f.createOnly);
  return field && { path: [field.name], field };
}
