import { shortValue } from "@/components/batches/value-words";
import type { JsonObject } from "@/lib/model/json";
import { keyWords } from "@/lib/model/key-words";
import type { SourceInfo } from "@/lib/model/source";

type Props = {
  values: JsonObject;
  source: SourceInfo | undefined;
  whole: boolean;
};

/** What one persona holds but its name: in three lines, or field by field. */
export function HeldFields({ values, source, whole }: Props) {
  const fieldOf = (name: string) => source?.fields.find((field) => field.name === name);
  const told = Object.entries(values).flatMap(([name, value]) => {
    const field = fieldOf(name);
    const text = field?.meaning === "name" ? "" : shortValue(value, field);
    return text === "" ? [] : [{ name, label: field?.label ?? keyWords(name), text }];
  });
  if (told.length === 0) return <span className="text-sm text-muted">nothing but the name</span>;
  if (!whole)
    return (
      <span className="line-clamp-3 text-sm leading-[1.125rem] [overflow-wrap:anywhere] text-ink-soft">
        {told.map(({ label, text }) => `${label}: ${text}`).join(" · ")}
      </span>
    );
  return (
    <dl className="grid gap-1 py-1 text-sm leading-[1.125rem] [overflow-wrap:anywhere]">
      {told.map(({ name, label, text }) => (
        <div key={name}>
          <dt className="inline text-muted">{label}: </dt>
          <dd className="inline text-ink-soft">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
