import { ChevronRight } from "lucide-react";
import { FieldValue } from "@/components/fields/field-value";
import { Leaf } from "@/components/ui/leaf";
import { plural } from "@/lib/client/format";
import type { JsonObject } from "@/lib/model/json";

/** What the source holds and nobody declared; closed until asked for. */
export function ProfileOther({ other, source }: { other: JsonObject; source: string }) {
  const held = Object.entries(other);
  if (held.length === 0) return null;
  return (
    <Leaf title="Other fields">
      <details className="group">
        <summary className="flex w-fit items-center gap-1.5 rounded-sm py-0.5 text-muted hover:text-ink">
          <ChevronRight aria-hidden className="transition-[rotate] group-open:rotate-90" />
          {plural(held.length, "field")} that {source} holds
        </summary>
        <dl className="mt-3 grid grid-cols-1 gap-x-8 gap-y-3 @sm/sheet:grid-cols-2">
          {held.map(([key, value]) => (
            <div key={key} className="min-w-0">
              <dt className="mb-1 font-mono text-[0.92em] text-muted wrap-anywhere">{key}</dt>
              <dd>
                <FieldValue field={{ kind: "json" }} value={value} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-sm text-muted">Not described to Personary. Kept as they are on every save.</p>
      </details>
    </Leaf>
  );
}
