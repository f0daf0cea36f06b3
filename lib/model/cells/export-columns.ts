import type { Field } from "@/lib/model/field";
import type { ImportTarget } from "@/lib/model/import";

/** What of a source decides the columns. */
export type CellSource = { readonly id: string; readonly label: string; readonly fields: readonly Field[] };

/** `sources`: ids of those whose personas fill it. `field` reads and writes its cells; null for a fact, which is plain text. */
export type ExportColumn = { header: string; target: ImportTarget; sources: readonly string[]; field: Field | null };

type FactName = Extract<ImportTarget, { fact: string }>["fact"];

const FACT_HEADERS: readonly (readonly [FactName, string])[] = [
  ["id", "Personary id"],
  ["source", "Source"],
  ["connection", "Connection"],
  ["scope", "Place"],
  ["sourceId", "Source id"],
  ["version", "Version"],
];

type Draft = { label: string; target: ImportTarget; field: Field; sources: CellSource[]; key: string };

/**
 * Columns of a file that holds personas of these sources: the facts, then a column per field, or per declared key of a record and one
 * for its other keys. Fields of one name, kind and meaning share a column. Every title is there once.
 */
export function exportColumns(sources: readonly CellSource[]): ExportColumn[] {
  const drafts = new Map<string, Draft>();
  for (const source of sources) {
    for (const draft of source.fields.flatMap((field) => draftsOf(field))) {
      const known = drafts.get(draft.key);
      if (known) known.sources.push(source);
      else drafts.set(draft.key, { ...draft, sources: [source] });
    }
  }
  const titles = uniqueTitles([...drafts.values()]);
  const all = sources.map(({ id }) => id);
  return [
    ...FACT_HEADERS.map(([fact, header]): ExportColumn => ({ header, target: { fact }, sources: all, field: null })),
    ...[...drafts.values()].map(({ target, field, sources: of }, at): ExportColumn => {
      return { header: titles[at] ?? field.label, target, field, sources: of.map(({ id }) => id) };
    }),
  ];
}

function draftsOf(field: Field): Omit<Draft, "sources">[] {
  const key = (part: Field, name = "") => JSON.stringify([field.name, field.kind, field.meaning, name, part.kind, part.meaning]);
  const whole = { label: field.label, target: { field: field.name }, field, key: key(field) };
  if (field.kind !== "record" || !field.fields?.length) return [whole];
  const keys = field.fields.map((part) => ({
    label: `${field.label}: ${part.label}`,
    target: { field: field.name, key: part.name },
    field: part,
    key: key(part, part.name),
  }));
  return [...keys, { ...whole, label: `${field.label}: other keys` }];
}

/** Labels; where two columns have one label, with their sources, and then with the name the source uses. */
function uniqueTitles(drafts: readonly Draft[]): string[] {
  const taken = FACT_HEADERS.map(([, header]) => header);
  const once = (titles: string[], more: (draft: Draft, title: string) => string): string[] => {
    const all = [...taken, ...titles].map((title) => title.toLowerCase());
    const isTwice = (title: string) => all.filter((other) => other === title.toLowerCase()).length > 1;
    return titles.map((title, at) => {
      const draft = drafts[at];
      return draft && isTwice(title) ? more(draft, title) : title;
    });
  };
  const labels = drafts.map(({ label }) => label);
  const withSources = once(labels, ({ sources }, title) => `${title} (${sources.map(({ label }) => label).join(", ")})`);
  return once(withSources, ({ target }, title) => `${title} [${nameOf(target)}]`);
}

const nameOf = (target: ImportTarget): string => ("fact" in target ? target.fact : [target.field, target.key].filter(Boolean).join("."));
