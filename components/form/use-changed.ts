"use client";

import { useMemo } from "react";
import { useFormState, useWatch } from "react-hook-form";
import type { JsonObject } from "@/lib/model/json";
import { changedParts, type Part, partsOf, pathKey } from "@/lib/model/parts";
import { useFormBase } from "./form-base";
import type { FormValues } from "./resolver";

/** What differs from the source right now, part by part; text that is no value yet differs, too. */
export function useChanged(): { values: JsonObject; parts: Part[] } {
  const { form, fields, base, broken } = useFormBase();
  const { errors } = useFormState({ control: form.control });
  const values = useWatch<FormValues>({ control: form.control }) as unknown as JsonObject;
  const changed = useMemo(() => ({ values, parts: changedParts(fields, base, values) }), [fields, base, values]);
  if (broken.size === 0 || Object.keys(errors).length === 0) return changed;
  const counted = new Set(changed.parts.map(({ path }) => pathKey(path)));
  const loose = partsOf(fields, base, values).filter(({ path }) => broken.has(pathKey(path)) && !counted.has(pathKey(path)));
  return { values, parts: [...changed.parts, ...loose] };
}
