import type { Field } from "./field";

export const TEXT_MAX = 2_000;
export const LONG_TEXT_MAX = 50_000;
export const LIST_MAX = 500;

/** Characters that one text of this field takes, or one of its lines: the source's limit, else ours. */
export const textLimit = ({ kind, maxLength }: Pick<Field, "kind" | "maxLength">): number =>
  maxLength ?? (kind === "longText" ? LONG_TEXT_MAX : TEXT_MAX);

export const linesLimit = ({ maxItems }: Pick<Field, "maxItems">): number => maxItems ?? LIST_MAX;
