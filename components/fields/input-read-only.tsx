import { isEmpty, isObject, type Json } from "@/lib/model/json";
import { textOf } from "./input-props";

const words = (value: Json): string => {
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(", ");
  if (isObject(value)) return words(value.question ?? value.title ?? value.name ?? Object.values(value).filter((inner) => !isEmpty(inner)));
  return textOf(value);
};

/** A value that cannot be written here, and why. */
export function InputReadOnly({ id, value, reason }: { id: string; value: Json | undefined; reason: string }) {
  return (
    <div id={id} className="grid gap-1">
      {isEmpty(value) ? (
        <p className="text-muted">Nothing there</p>
      ) : Array.isArray(value) ? (
        <ul className="lines">
          {value.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name and do not move
            <li key={at}>{words(entry)}</li>
          ))}
        </ul>
      ) : (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{words(value ?? null)}</p>
      )}
      <p className="text-sm text-muted">{reason}</p>
    </div>
  );
}
