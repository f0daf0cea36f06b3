"use client";

import { type FieldError, useFormState, useWatch } from "react-hook-form";
import type { Issue } from "@/lib/model/errors";
import type { Json, JsonObject } from "@/lib/model/json";
import { differs, type Part, pathKey, valueAt, withValue } from "@/lib/model/parts";
import { useFormBase } from "./form-base";
import { issuesOf } from "./resolver";

export type PartState = {
  value: Json | undefined;
  base: Json | undefined;
  changed: boolean;
  issues: Issue[];
  change: (value: Json | undefined) => void;
  /** Text that is no value yet, and why; undefined when it is one again. */
  broken: (why: string | undefined, text?: string) => void;
  /** Checks the field when focus has left it. */
  leave: () => void;
};

/** One part of a form: its value, what the source holds, what is wrong with it. */
export function usePart({ path, field }: Part): PartState {
  const { form, read, base, broken } = useFormBase();
  const [name, key] = path;
  const whole = useWatch({ control: form.control, name }) as Json | undefined;
  const { errors, isSubmitted } = useFormState({ control: form.control, name });
  const error = errors[name] as FieldError | undefined;
  const value = valueAt(whole === undefined ? {} : { [name]: whole }, path);
  const all = issuesOf(error);
  const issues = key === undefined ? all : all.filter((i) => i.path[0] === key).map((i) => ({ ...i, path: i.path.slice(1) }));
  const held = valueAt(base, path);
  const change = (next: Json | undefined) => {
    const values: JsonObject = withValue(read(), path, next);
    form.setValue(name, values[name] ?? null, { shouldValidate: isSubmitted || error !== undefined });
  };
  const breakUp = (why: string | undefined, text = "") => {
    const before = broken.get(pathKey(path))?.message;
    if (why === undefined) broken.delete(pathKey(path));
    else broken.set(pathKey(path), { path: [...path], message: why, label: field.label, text });
    if (before === why) return;
    void form.trigger(name);
  };
  return { value, base: held, changed: differs(field, held, value), issues, change, broken: breakUp, leave: () => void form.trigger(name) };
}

/** The element that holds a part's control; `#field-demographics.age_range` in an address leads to it. */
export const partId = (path: Part["path"]): string => `field-${path.join(".")}`;
