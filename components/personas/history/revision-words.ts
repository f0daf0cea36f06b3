import type { Field } from "@/lib/model/field";
import type { Revision, RevisionVia } from "@/lib/model/persona";

export type RevisionWords = { who: string; did: string; fields: string[]; where: string };
type Told = Pick<Revision, "via" | "kind" | "changes" | "by">;

const doors = (label: string): Record<RevisionVia, string> => ({
  connect: "",
  outside: `in ${label} itself`,
  form: "in a form here",
  batch: "in a batch",
  import: "from a file",
  copy: "by copying",
  restore: "here",
});

/** Who did what, through which door. `first`: nothing was known before it. */
export function revisionWords(
  { via, kind, changes, by }: Told,
  source: { label: string; fields: readonly Field[] },
  { first, author }: { first: boolean; author?: string | null | undefined },
): RevisionWords {
  if (via === "connect") return { who: "First read", did: `from ${source.label}`, fields: [], where: "" };
  const who = by ?? author ?? "Somebody";
  const where = doors(source.label)[via];
  if (kind === "deleted") return { who, did: "deleted it", fields: [], where: via === "form" ? "here" : where };
  if (kind === "returned") return { who, did: "put it back", fields: [], where: via === "form" ? "here" : where };
  const fields = changes.map(({ field }) => source.fields.find(({ name }) => name === field)?.label ?? field);
  const verb = via === "restore" ? "restored" : "changed";
  return { who, did: fields.length > 0 ? verb : first ? "created it" : `${verb} it`, fields, where };
}

/** "Goals, Pains and 3 more". */
export const namedFields = (fields: readonly string[], most: number): string =>
  fields.length > most ? `${fields.slice(0, most - 1).join(", ")} and ${fields.length - most + 1} more` : fields.join(", ");

/** The same in one line, for titles and screen readers. */
export const sentenceOf = ({ who, did, fields, where }: RevisionWords): string =>
  `${[who, did, namedFields(fields, 3)].filter(Boolean).join(" ")}${where && `, ${where}`}`;
