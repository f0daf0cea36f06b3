import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { ValueJson } from "./value-json";
import { ValueLines } from "./value-lines";

/** Titled values; what has another shape is shown as it is. */
export function ValuePairs({ value }: { value: readonly Json[] }) {
  return (
    <dl className="grid gap-3">
      {value.map((pair) => {
        const title = isObject(pair) && typeof pair.title === "string" ? pair.title : "";
        const held = isObject(pair) && Array.isArray(pair.value) ? pair.value : null;
        return (
          <div key={JSON.stringify(pair)}>
            <dt className="mb-1 text-sm text-muted wrap-anywhere">{title || "No title"}</dt>
            <dd>
              {held ? (
                held.every(isEmpty) ? (
                  <span className="text-muted">Nothing yet</span>
                ) : (
                  <ValueLines lines={held.filter((line) => !isEmpty(line)).map(asText)} />
                )
              ) : (
                <ValueJson value={pair} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const asText = (line: Json): string => (typeof line === "object" ? JSON.stringify(line) : String(line));
