import { Reading } from "@/components/form/reading";
import type { JsonObject } from "@/lib/model/json";
import { type Part, pathKey, valueAt } from "@/lib/model/parts";

type Props = { parts: readonly Part[]; before: JsonObject; after: JsonObject };

const label = "mb-1 text-sm text-muted sm:sr-only";

/** Both texts beside each other, one under the other where there is no room; what differs is marked in the later one. */
export function CompareSides({ parts, before, after }: Props) {
  return (
    <ul className="border-t border-line">
      {parts.map(({ path, field }) => (
        <li key={pathKey(path)} className="border-b border-line py-3">
          <h3 className="mb-2 font-medium [overflow-wrap:anywhere]">{field.label}</h3>
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            <div className="min-w-0 text-ink-soft">
              <p className={label}>Before</p>
              <Reading field={field} value={valueAt(before, path)} against="none" />
            </div>
            <div className="min-w-0">
              <p className={label}>After</p>
              <Reading field={field} value={valueAt(after, path)} against={valueAt(before, path)} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
