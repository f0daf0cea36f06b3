import type { Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { Json } from "@/lib/model/json";

export type InputProps = {
  field: Field;
  /** Of the control itself; labels point at it. */
  id: string;
  /** What the control is called when no `<label for>` can name it, and before "line 2" in a list. */
  label: string;
  value: Json | undefined;
  onChange: (value: Json) => void;
  issues?: readonly Issue[];
  /** What the source holds: new lines are marked against it. */
  base?: Json | undefined;
  /** For fields whose options are the places of a connection. */
  connection?: string | undefined;
  describedBy?: string | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  /** More classes for a single text. */
  look?: string | undefined;
  /** Text that is no value yet, and why. */
  onBroken?: ((why: string | undefined, text?: string) => void) | undefined;
};

export const textOf = (value: Json | undefined): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** Issues of the value itself, not of something inside it. */
export const ownIssues = (issues: readonly Issue[] = []): Issue[] => issues.filter(({ path }) => path.length === 0);

const NONE: Issue[] = [];

/** Issues of what is inside, paths from there; always the same empty list where there are none. */
export const issuesUnder = (issues: readonly Issue[] = NONE, step: string | number): Issue[] => {
  if (!issues.some(({ path }) => path[0] === step)) return NONE;
  return issues.filter(({ path }) => path[0] === step).map(({ path, message }) => ({ path: path.slice(1), message }));
};
