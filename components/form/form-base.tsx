"use client";

import { createContext, use } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { FormMode, FormValues } from "./resolver";

export type Broken = Issue & { label: string; text: string };

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
  /** Parts whose text is no value yet, by path, and that text. */
  broken: Map<string, Broken>;
  /** Counts how often such texts were given up: their controls start again. */
  round: number;
  /** Why nothing can be written. */
  locked?: string | undefined;
  /** What can still happen between our reading and our writing. */
  gap?: string | undefined;
};

const Base = createContext<FormBase | null>(null);

export const FormBaseProvider = Base.Provider;

export function useFormBase(): FormBase {
  const base = use(Base);
  if (!base) throw new Error("A form control stands outside its form.");
  return base;
}
