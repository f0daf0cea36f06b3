import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { ValueJson } from "./value-json";
import { ValueLines } from "./value-lines";
import { ValuePairs } from "./value-pairs";
import { ValueQuestions } from "./value-questions";
import { ValueRecord } from "./value-record";
import { ValueText } from "./value-text";

export type Named = { id: string; label: string };
export type FieldValueProps = {
  /** Without a declaration the value's own shape decides. */
  field?: Pick<Field, "kind" | "options" | "optionsFrom" | "fields"> | undefined;
  value: Json | undefined;
  /** Names of the places a value may point at. */
  places?: readonly Named[] | undefined;
};

/** One value of a persona, shown. Sources hold other shapes than they declare, so every shape is readable under every kind. */
export function FieldValue({ field, value, places }: FieldValueProps) {
  if (isEmpty(value)) return <Nothing />;
  if (field?.kind === "pairs" && Array.isArray(value)) return <ValuePairs value={value} />;
  if (field?.kind === "questions" && Array.isArray(value)) return <ValueQuestions value={value} />;
  if (field?.kind !== "json" && isObject(value)) {
    return (
      <ValueRecord
        fields={field?.fields ?? []}
        value={value}
        show={(entry) => <FieldValue field={entry.field} value={entry.value} places={places} />}
      />
    );
  }
  if (Array.isArray(value) && value.every((line) => !isObject(line) && !Array.isArray(line))) {
    return <ValueLines lines={value.filter((line) => !isEmpty(line)).map((line) => nameOf(line, field, places))} />;
  }
  if (Array.isArray(value) || isObject(value)) return <ValueJson value={value} />;
  return <ValueText text={nameOf(value ?? null, field, places)} />;
}

function nameOf(value: Json, field: FieldValueProps["field"], places: readonly Named[] = []): string {
  const text = typeof value === "boolean" ? (value ? "Yes" : "No") : String(value);
  if (field?.optionsFrom) return places.find((place) => place.id === text)?.label ?? text;
  return field?.options?.find((option) => option.value === text)?.label ?? text;
}

/** Empty, but possible. */
export const Nothing = () => <span className="text-muted">Nothing yet</span>;
