import type { ReactNode } from "react";
import type { Field } from "@/lib/model/field";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { type Entry, recordEntries } from "./value-entries";

type Props = { fields: readonly Field[]; value: JsonObject; show: (entry: Entry) => ReactNode };

/** What a record holds under the labels of its keys, empty ones left out. */
export function ValueRecord({ fields, value, show }: Props) {
  return (
    <dl className="grid gap-3">
      {recordEntries(fields, value)
        .filter((entry) => !isEmpty(entry.value))
        .map((entry) => (
          <div key={entry.key}>
            <dt className="mb-1 text-sm text-muted wrap-anywhere">{entry.label}</dt>
            <dd>{show(entry)}</dd>
          </div>
        ))}
    </dl>
  );
}
