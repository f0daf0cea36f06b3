import type { FieldError, Resolver } from "react-hook-form";
import type { Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import { newIssues } from "@/lib/model/held-issues";
import type { JsonObject } from "@/lib/model/json";
import { changesOf } from "@/lib/model/parts";
import { personaRules } from "@/lib/model/schema";

/** What react-hook-form holds; its path types cannot follow JSON, which nests without end. */
export type FormValues = Record<string, unknown>;
export type FormMode = "create" | "update";

/** One error per field, its issues by path: react-hook-form's own trees split keys at dots, and a source's keys may hold dots. */
export function fieldError(issues: readonly Issue[]): FieldError {
  return {
    type: "rule",
    message: issues[0]?.message ?? "",
    types: Object.fromEntries(issues.map(({ path, message }) => [JSON.stringify(path), message])),
  };
}

/** Issues of one field, their paths from the field inwards. */
export function issuesOf(error: FieldError | undefined): Issue[] {
  return Object.entries(error?.types ?? {}).map(([path, message]) => ({
    path: JSON.parse(path) as Issue["path"],
    message: String(message),
  }));
}

export function byField(issues: readonly Issue[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const { path, message } of issues) {
    const [name, ...inner] = path;
    found.set(String(name), [...(found.get(String(name)) ?? []), { path: inner, message }]);
  }
  return found;
}

/** The server's rules on what would be sent: nothing that a person left alone can stop a save. */
export function personaResolver(
  fields: readonly Field[],
  mode: FormMode,
  base: () => JsonObject,
  broken: ReadonlyMap<string, Issue>,
): Resolver<FormValues> {
  const rules = personaRules(fields, mode);
  return (values) => {
    const changes = changesOf(fields, base(), values as JsonObject);
    const parsed = rules.safeParse(changes);
    const ruled = parsed.success
      ? []
      : newIssues(parsed.error.issues, changes, base()).map(({ path, message }) => ({
          path: path.map((p) => (typeof p === "symbol" ? String(p) : p)),
          message,
        }));
    const issues = [...broken.values(), ...ruled];
    if (issues.length === 0) return { values, errors: {} };
    return { values: {}, errors: Object.fromEntries([...byField(issues)].map(([name, found]) => [name, fieldError(found)])) };
  };
}
