import { Reading } from "@/components/form/reading";
import type { Field } from "@/lib/model/field";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { partsOf, pathKey, valueAt } from "@/lib/model/parts";

/** Everything it held, nothing marked. */
export function HeldList({ fields, values }: { fields: readonly Field[]; values: JsonObject }) {
  const parts = partsOf(fields, values).filter(({ path }) => !isEmpty(valueAt(values, path)));
  if (parts.length === 0) return <p className="text-muted">It held nothing.</p>;
  return (
    <dl className="border-t border-line">
      {parts.map(({ path, field }) => (
        <div key={pathKey(path)} className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-medium [overflow-wrap:anywhere]">{field.label}</dt>
          <dd className="min-w-0">
            <Reading field={field} value={valueAt(values, path)} against="none" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
