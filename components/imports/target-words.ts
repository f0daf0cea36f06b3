import type { Field } from "@/lib/model/field";
import type { ImportTarget } from "@/lib/model/import";
import { keyWords } from "@/lib/model/key-words";
import type { SourceInfo } from "@/lib/model/source";

export type Fact = Extract<ImportTarget, { fact: string }>["fact"];

/** What an exported file says of each persona beside its values, and what becomes of it. */
export const FACTS: Readonly<Record<Fact, { label: string; use: string }>> = {
  id: { label: "Personary id", use: "Finds the persona a row came from" },
  source: { label: "Source", use: "Says where a row came from" },
  connection: { label: "Connection", use: "Says where a row belongs" },
  scope: { label: "Place", use: "Where a new persona goes" },
  sourceId: { label: "Source id", use: "Says which persona of the source it is" },
  version: { label: "Version", use: "Tells what was edited since the export" },
};

export const isField = (target: ImportTarget | null): target is Extract<ImportTarget, { field: string }> =>
  target !== null && "field" in target;

/** The field a column goes to, that of a record's key where one is named. */
export function fieldOf(target: ImportTarget | null, sources: readonly SourceInfo[]): Field | undefined {
  if (!isField(target)) return undefined;
  const field = recordOf(target, sources);
  return target.key === undefined ? field : field?.fields?.find(({ name }) => name === target.key);
}

const recordOf = ({ field }: { field: string }, sources: readonly SourceInfo[]): Field | undefined =>
  sources.flatMap(({ fields }) => fields).find(({ name }) => name === field);

/** "Demographics: Location". */
export function targetLabel(target: ImportTarget, sources: readonly SourceInfo[]): string {
  if ("fact" in target) return FACTS[target.fact].label;
  const record = recordOf(target, sources);
  const whole = record?.label ?? keyWords(target.field);
  if (target.key === undefined) return record?.kind === "record" && record.fields?.length ? `${whole}: everything else` : whole;
  return `${whole}: ${fieldOf(target, sources)?.label ?? keyWords(target.key)}`;
}
