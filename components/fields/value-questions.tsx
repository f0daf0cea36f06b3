import { Tag } from "@/components/ui/tag";
import { isObject, type Json } from "@/lib/model/json";
import { ValueJson } from "./value-json";

const text = (value: Json | undefined): string => (typeof value === "string" ? value.trim() : "");
const word = (value: string): string => `${value.slice(0, 1).toUpperCase()}${value.slice(1).toLowerCase().replaceAll("_", " ")}`;

function Question({ item }: { item: Json }) {
  const question = isObject(item) ? text(item.question) : text(item);
  if (question === "") return <ValueJson value={item} />;
  const [rationale, fit, weight, archived] = isObject(item)
    ? [text(item.rationale), text(item.fitType), text(item.weight), text(item.archivedAt)]
    : [];
  return (
    <>
      <p className="text-pretty wrap-anywhere">{question}</p>
      {rationale && <p className="text-sm text-pretty text-muted wrap-anywhere">{rationale}</p>}
      {(fit || weight || archived) && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          {fit && <Tag tone={fit === "GOOD" ? "positive" : fit === "BAD" ? "danger" : "plain"}>{word(fit)} fit</Tag>}
          {weight && <Tag>{word(weight)} weight</Tag>}
          {archived && <Tag>Archived</Tag>}
        </p>
      )}
    </>
  );
}

/** What to ask, why, and what the answer says about fit. */
export function ValueQuestions({ value }: { value: readonly Json[] }) {
  return (
    <ul className="lines grid gap-2">
      {value.map((item) => (
        <li key={JSON.stringify(item)}>
          <Question item={item} />
        </li>
      ))}
    </ul>
  );
}
