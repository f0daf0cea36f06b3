"use client";

import { FileUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Leaf } from "@/components/ui/leaf";
import { Textarea } from "@/components/ui/textarea";
import { plural } from "@/lib/client/format";
import { isShortText, isWritable } from "@/lib/model/field";
import type { Json } from "@/lib/model/json";
import type { SourceInfo } from "@/lib/model/source";
import type { RowProblem } from "./read-rows";

type Props = {
  text: string;
  onText: (text: string) => void;
  count: number;
  problems: readonly RowProblem[];
  source: SourceInfo | undefined;
};

/** The list itself, pasted or from a file, with what is wrong by line. */
export function RowsPart({ text, onText, count, problems, source }: Props) {
  const given = (source?.fields ?? []).filter((field) => !field.readOnly);
  return (
    <Leaf title="Personas" aside={count > 0 && problems.length === 0 ? `${plural(count, "persona")} read` : undefined}>
      <Field
        label="Personas as JSON"
        help="A list of objects: each holds the values of one persona by field name, plain or as {“values”: {…}}."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={12}
            spellCheck={false}
            value={text}
            aria-invalid={problems.length > 0 || undefined}
            placeholder={'[\n  { "name": "…" }\n]'}
            className="max-h-[60vh] min-h-52 font-mono !text-sm"
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      {problems.length > 0 && (
        <div role="alert">
          <ul className="mt-2 grid gap-1 text-sm text-danger">
            {problems.map(({ line, words }) => (
              <li key={`${line} ${words}`}>
                <b className="font-strong">Line {line}:</b> {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <label
          className={cn(
            buttonStyles(),
            "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          )}
        >
          <FileUp aria-hidden />
          Take a file
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={async (event) => onText((await event.target.files?.[0]?.text()) ?? text)}
          />
        </label>
        {text.trim() === "" && source && (
          <Button variant="quiet" onClick={() => onText(example(source))}>
            Put in an example
          </Button>
        )}
      </div>
      {given.length > 0 && (
        <p className="mt-4 text-sm text-pretty text-muted">
          {source?.label} takes:{" "}
          {given.map((field, i) => (
            <span key={field.name}>
              {i > 0 && ", "}
              <code className="font-mono text-[0.92em] text-ink-soft" title={field.label}>
                {field.name}
              </code>
              {field.required && " (required)"}
            </span>
          ))}
        </p>
      )}
    </Leaf>
  );
}

const EXAMPLE_FIELDS = 4;

function example({ fields }: SourceInfo): string {
  const simple = fields.filter(
    (field) => isWritable(field) && (isShortText(field) || field.kind === "longText" || field.kind === "list") && !field.optionsFrom,
  );
  const told = [...simple.filter((field) => field.required), ...simple.filter((field) => !field.required && field.counted)].slice(
    0,
    EXAMPLE_FIELDS,
  );
  const exampleOf = (field: (typeof told)[number]): Json =>
    field.kind === "list"
      ? ["First line", "Second line"]
      : field.kind === "choice"
        ? (field.options?.[0]?.value ?? "")
        : field.meaning === "name"
          ? "Warehouse shift supervisor"
          : field.label;
  return JSON.stringify([Object.fromEntries(told.map((field) => [field.name, exampleOf(field)]))], null, 2);
}
