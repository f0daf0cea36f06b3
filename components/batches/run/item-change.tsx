"use client";

import { ChevronRight } from "lucide-react";
import { cellDiffs } from "@/components/batches/new/cell-diff";
import { DiffCell } from "@/components/batches/new/diff-cell";
import { shortValue } from "@/components/batches/value-words";
import type { BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { keyWords } from "@/lib/model/key-words";

type Props = { item: BatchItem; fields: readonly Field[]; shown: boolean; onShown: (shown: boolean) => void };

const holds = (values: JsonObject | null): boolean => values !== null && Object.keys(values).length > 0;

const DONE = { create: "What it holds", remove: "What it held", update: "Before and after" } as const;
const MEANT = { create: "What it would hold", remove: "What it holds", update: "What would change" } as const;

/** What one item did to its persona, when somebody asks. */
export function ItemChange({ item, fields, shown, onShown }: Props) {
  const { verb, before, after } = item;
  const told = verb === "create" ? holds(after) : verb === "remove" ? holds(before) : before !== null && holds(after);
  if (!told) return null;
  return (
    <>
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => onShown(!shown)}
        className="inline-flex min-h-6 items-center gap-1 align-middle text-sm whitespace-nowrap text-muted hover:text-ink"
      >
        <ChevronRight aria-hidden className={shown ? "size-3.5 rotate-90" : "size-3.5"} />
        {(item.state === "done" ? DONE : MEANT)[verb]}
        <span className="sr-only"> of {item.name}</span>
      </button>
      {shown && (
        <div className="my-1 grid gap-1.5 border-s-2 border-line ps-3">
          {verb === "update" ? (
            <Changes before={before ?? {}} after={after ?? {}} fields={fields} />
          ) : (
            <Whole values={(verb === "create" ? after : before) ?? {}} fields={fields} />
          )}
        </div>
      )}
    </>
  );
}

const fieldOf = (fields: readonly Field[], name: string) => fields.find((field) => field.name === name);

function Changes({ before, after, fields }: { before: JsonObject; after: JsonObject; fields: readonly Field[] }) {
  const diffs = Object.keys(after).flatMap((name) => cellDiffs(fieldOf(fields, name), name, before[name], after[name]));
  return diffs.map((diff) => <DiffCell key={diff.label} diff={diff} labelled whole />);
}

function Whole({ values, fields }: { values: JsonObject; fields: readonly Field[] }) {
  return Object.entries(values)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => (
      <div key={name} className="text-sm leading-[1.125rem]">
        <span className="text-muted">{fieldOf(fields, name)?.label ?? keyWords(name)}: </span>
        {shortValue(value, fieldOf(fields, name))}
      </div>
    ));
}
