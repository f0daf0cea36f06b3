/** What a value means, whatever a source calls it: the bridge for display, compare, copy and drift. */
export const MEANINGS = [
  "name",
  "alias",
  "role",
  "summary",
  "voice",
  "goals",
  "pains",
  "motivations",
  "concerns",
  "responsibilities",
  "jobTitles",
  "industry",
  "companySize",
  "seniority",
  "age",
  "demographics",
  "psychographics",
  "behaviour",
  "story",
  "whyThem",
  "whyUs",
  "buyingRole",
  "product",
  "communication",
  "qualifying",
  "appearance",
  "custom",
  "linking",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * Shape of the value:
 * text, longText, choice, ageRange ("25-34", "65+") → string · list → string[] · record → object of `fields` plus free keys ·
 * pairs → {title, value: string[]}[] · questions → objects, shown only · json → anything.
 */
export const FIELD_KINDS = ["text", "longText", "choice", "ageRange", "list", "record", "pairs", "questions", "json"] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One declaration of one value of a persona (or of a credential): rules, control, display, diff, readiness all come from it. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly meaning?: Meaning;
  readonly help?: string;
  readonly required?: boolean;
  /** Characters per text, or per line of a list. */
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Options are only what is usual: any other text is as good. */
  readonly free?: boolean;
  /** Usual lines of a list; any other is as good. */
  readonly suggestions?: readonly string[];
  /** Options are the connection's scopes; the value is a scope's id. */
  readonly optionsFrom?: "scopes";
  /** Known keys of a record. */
  readonly fields?: readonly Field[];
  /** Why nobody can write it through this source. */
  readonly readOnly?: string;
  /** Can be given when a persona is made and never again. */
  readonly createOnly?: boolean;
  /** Counts for readiness; a record counts each of its counted fields instead. */
  readonly counted?: boolean;
  /** Never shown, never returned (credentials). */
  readonly secret?: boolean;
  /** A text must match this (JavaScript regular expression source). */
  readonly pattern?: { readonly source: string; readonly message: string };
};

/** A text in one line, whatever helps to write it. */
export const isShortText = ({ kind }: Pick<Field, "kind">): boolean => kind === "text" || kind === "choice" || kind === "ageRange";

export const isWritable = (field: Field): boolean => !field.readOnly && !field.createOnly;
