"use client";

import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import type { JsonObject } from "@/lib/model/json";
import { changedParts, type Part } from "@/lib/model/parts";
import { useFormBase } from "./form-base";
import type { FormValues } from "./resolver";

/** What differs from the source right now, part by part. */
export function useChanged(): { values: JsonObject; parts: Part[] } {
  const { form, fields, base } = useFormBase();
  const values = useWatch<FormValues>({ control: form.control }) as unknown as JsonObject;
  return useMemo(() => ({ values, parts: changedParts(fields, base, values) }), [fields, base, values]);
}
