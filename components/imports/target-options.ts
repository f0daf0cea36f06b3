import type { SelectOption } from "@/components/ui/select";
import type { Field } from "@/lib/model/field";
import type { ImportTarget } from "@/lib/model/import";
import { targetKey } from "@/lib/model/import-slot";
import { keyWords } from "@/lib/model/key-words";
import { keyFor } from "@/lib/model/paste-piece";
import type { SourceInfo } from "@/lib/model/source";
import { FACTS, type Fact, targetLabel } from "./target-words";

export const NOWHERE = "nowhere";

type Option = SelectOption<string> & { target: ImportTarget };

/** Every place a column can go: fields, records key by key, what an exported file says of itself; with several sources each under its name. */
export function targetOptions(sources: readonly SourceInfo[], header: string, held: ImportTarget | null): SelectOption<string>[] {
  const options = [...fieldOptions(sources, header), ...factOptions()];
  const known = options.some(({ value }) => held !== null && value === targetKey(held));
  const own = held === null || known ? [] : [{ value: targetKey(held), label: targetLabel(held, sources), group: "As it is now" }];
  return [{ value: NOWHERE, label: "Do not import" }, ...own, ...options.map(({ target: _, ...option }) => option)];
}

/** What an option stands for; a target that is not among the options stays what it was. */
export function targetOf(option: string, sources: readonly SourceInfo[], header: string, held: ImportTarget | null): ImportTarget | null {
  if (option === NOWHERE) return null;
  return [...fieldOptions(sources, header), ...factOptions()].find(({ value }) => value === option)?.target ?? held;
}

function fieldOptions(sources: readonly SourceInfo[], header: string): Option[] {
  const several = sources.length > 1;
  const all = sources.flatMap((source) => {
    const under = (group: string) => (several ? `${source.label}: ${group}` : group);
    const plain = source.fields.filter(({ kind }) => kind !== "record");
    const records = source.fields.filter(({ kind }) => kind === "record");
    return [
      ...plain.map((field) => option({ field: field.name }, field, several ? source.label : "Fields", sources)),
      ...records.flatMap((record) => recordOptions(record, under(record.label), header, sources)),
    ];
  });
  return [...new Map(all.reverse().map((one) => [one.value, one])).values()].reverse();
}

function recordOptions(record: Field, group: string, header: string, sources: readonly SourceInfo[]): Option[] {
  const known = record.fields ?? [];
  const own = keyFor(header);
  const isKnown = header.trim() === "" || known.some(({ name }) => name === own);
  const whole = option({ field: record.name }, record, group, sources);
  const rest =
    known.length === 0
      ? { within: "All of it", hint: "Its keys, as JSON" }
      : { within: "Everything else", hint: "Its other keys, as JSON" };
  return [
    ...known.map((key) => ({
      ...option({ field: record.name, key: key.name }, { ...key, ...limitsOf(record) }, group, sources),
      within: key.label,
    })),
    ...(isKnown || record.createOnly
      ? []
      : [
          {
            ...option({ field: record.name, key: own }, record, group, sources),
            within: keyWords(own),
            hint: record.readOnly ?? "A key of its own, named as the column",
          },
        ]),
    ...(record.createOnly ? [] : [{ ...whole, ...rest, hint: record.readOnly ?? rest.hint }]),
  ];
}

const limitsOf = ({ readOnly, createOnly }: Field) => ({ ...(readOnly && { readOnly }), ...(createOnly && { createOnly }) });

function option(target: ImportTarget, field: Field, group: string, sources: readonly SourceInfo[]): Option {
  const hint = field.readOnly ?? (field.createOnly ? "Only new personas take it" : undefined);
  return {
    target,
    value: targetKey(target),
    label: targetLabel(target, sources),
    group,
    ...(field.readOnly && { disabled: true }),
    ...(hint && { hint }),
  };
}

const factOptions = (): Option[] =>
  (Object.entries(FACTS) as [Fact, { label: string; use: string }][]).map(([fact, { label, use }]) => ({
    target: { fact },
    value: fact,
    label,
    hint: use,
    group: "From an exported file",
  }));
