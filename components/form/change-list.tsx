import type { ReactNode } from "react";
import type { Json, JsonObject } from "@/lib/model/json";
import { type Part, pathKey, valueAt } from "@/lib/model/parts";
import { Reading } from "./reading";

type Props = {
  parts: readonly Part[];
  before: JsonObject;
  after: JsonObject;
  onPutBack?: (part: Part, value: Json | undefined) => void;
  /** At the end of each line, instead of putting back. */
  action?: (part: Part) => ReactNode;
};

/** Every change as it would be read on paper: what goes, what comes. */
export function ChangeList({ parts, before, after, onPutBack, action }: Props) {
  return (
    <ul className="border-t border-line">
      {parts.map((part) => {
        const was = valueAt(before, part.path);
        return (
          <li key={pathKey(part.path)} className="grid gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
            <h3 className="font-medium [overflow-wrap:anywhere]">{part.field.label}</h3>
            <div className="min-w-0">
              <Reading field={part.field} value={valueAt(after, part.path)} against={was} />
            </div>
            {action?.(part)}
            {onPutBack && (
              <button
                type="button"
                className="link justify-self-start"
                aria-label={`Put back ${part.field.label}`}
                onClick={() => onPutBack(part, was)}
              >
                Put back
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
