"use client";

import { createContext, use } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { FormMode, FormValues } from "./resolver";

/** What every control of one form shares. */
export type FormBase = {
  form: UseFormReturn<FormValues>;
  /** The values as of now. */
  read: () => JsonObject;
  fields: readonly Field[];
  mode: FormMode;
  /** What the source held when these values were last taken from it. */
  base: JsonObject;
  connection: string;
  /** Parts whose text is no value yet, by path. */
  broken: Map<string, Issue>;
  /** Why nothing can be written. */
  locked?: string | undefined;
};

const Base = createContext<FormBase | null>(null);

export const FormBaseProvider = Base.Provider;

export function useFormBase(): FormBase {
  const base = use(Base);
  if (!base) throw new Error("A form control stands outside its form.");
  return base;
}
