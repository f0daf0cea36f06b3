import { outline } from "@/components/fields/value-json";
import { ValueQuestions } from "@/components/fields/value-questions";
import { ValueRecord } from "@/components/fields/value-record";
import { ValueText } from "@/components/fields/value-text";
import type { Field } from "@/lib/model/field";
import { isEmpty, isObject, type Json } from "@/lib/model/json";

type Props = { field?: Field | undefined; value: Json | undefined };

/** A value for readers: nothing folded away and nothing that scrolls, so that paper holds all of it; no script. */
export function SharedValue({ field, value }: Props) {
  if (isEmpty(value) || value === undefined) return null;
  if (field?.kind === "questions" && Array.isArray(value)) return <ValueQuestions value={value} />;
  if (field?.kind === "pairs" && Array.isArray(value)) return <Pairs pairs={value} />;
  if (field?.kind !== "json" && isObject(value)) {
    return (
      <ValueRecord fields={field?.fields ?? []} value={value} show={(entry) => <SharedValue field={entry.field} value={entry.value} />} />
    );
  }
  if (Array.isArray(value) && value.every(isPlain)) return <Lines field={field} lines={value.filter((line) => !isEmpty(line))} />;
  if (!isPlain(value)) return <Outline value={value} />;
  return <ValueText text={words(field, value)} />;
}

const isPlain = (value: Json): boolean => typeof value !== "object" || value === null;

function words(field: Field | undefined, value: Json): string {
  const text = typeof value === "boolean" ? (value ? "Yes" : "No") : String(value);
  return field?.options?.find((option) => option.value === text)?.label ?? text;
}

function Lines({ field, lines }: { field: Field | undefined; lines: readonly Json[] }) {
  const keyed = lines.map((line, i) => ({ key: `${i} ${String(line).slice(0, 40)}`, text: words(field, line).trim() }));
  return (
    <ul className="lines">
      {keyed.map(({ key, text }) => (
        <li key={key} className="break-inside-avoid whitespace-pre-line">
          {text}
        </li>
      ))}
    </ul>
  );
}

function Pairs({ pairs }: { pairs: readonly Json[] }) {
  const keyed = pairs.map((pair, i) => {
    const title = isObject(pair) && typeof pair.title === "string" ? pair.title.trim() : "";
    return { key: `${i} ${title}`, title, held: isObject(pair) ? pair.value : pair };
  });
  return (
    <dl className="grid gap-3">
      {keyed.map(({ key, title, held }) => (
        <div key={key} className="break-inside-avoid">
          <dt className="mb-1 text-sm text-muted wrap-anywhere">{title || "No title"}</dt>
          <dd>
            <SharedValue value={held} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const Outline = ({ value }: { value: Json }) => (
  <pre className="rounded-sm bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere">{outline(value, 0)}</pre>
);
