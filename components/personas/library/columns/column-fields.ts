import type { ColumnId } from "@/lib/model/columns";
import { isMeaning } from "@/lib/model/columns";
import type { Field, Meaning } from "@/lib/model/field";

type Source = { id: string; label: string; fields: readonly Field[] };

function fieldsOf(fields: readonly Field[], meaning: Meaning): Field[] {
  return fields.flatMap((field) => {
    const inside = fieldsOf(field.fields ?? [], meaning);
    if (field.meaning !== meaning) return inside;
    return [field];
  });
}

/** Which of its fields each source fills a column from: the source, then the labels of those fields. Empty for columns about the record, and when no source has such a field. */
export const filledFrom = (id: ColumnId, sources: readonly Source[]): string[] =>
  isMeaning(id)
    ? sources.flatMap(({ label, fields }) => {
        const found = fieldsOf(fields, id).map((field) => field.label);
        return found.length > 0 ? [`${label}: ${[...new Set(found)].join(", ").toLowerCase()}`] : [];
      })
    : [];
