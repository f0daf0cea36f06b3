"use client";

import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { isObject, type Json } from "@/lib/model/json";
import { LIST_MAX } from "@/lib/model/limits";
import { Counter } from "./counter";
import { type InputProps, issuesUnder, ownIssues, textOf } from "./input-props";
import { IssueWords } from "./issue-words";
import { duplicates } from "./list-edits";
import { isPlainPair } from "./pair-edits";
import { PairOther } from "./pair-other";
import { PairRow } from "./pair-row";
import { UndoStrip } from "./undo-strip";
import { usePairs } from "./use-pairs";
import { landingOn, useReorder } from "./use-reorder";

const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Titles, each with its values; what else a pair holds stays in it. */
export function InputPairs({ field, id, label, value, onChange, issues, base, disabled }: InputProps) {
  const items = itemsOf(value);
  const before = base === undefined ? undefined : itemsOf(base).filter(isObject);
  const box = useRef<HTMLDivElement>(null);
  const { edit, gone } = usePairs(box, items, onChange, label);
  const { held, grip } = useReorder({ box, count: items.length, move: edit.move });
  const twins = duplicates(items.map((pair) => (isObject(pair) ? textOf(pair.title) : "")));
  return (
    <div>
      <div ref={box} className="grid gap-4">
        {items.map((pair, at) => {
          const row = { at, label, disabled, held: held?.from === at, landing: landingOn(at, held), edit, grip };
          // biome-ignore-start lint/suspicious/noArrayIndexKey: a pair is its place; its title changes with every key
          if (!isObject(pair)) return <PairOther key={at} id={at === 0 ? id : `${id}-${at}`} pair={pair} {...row} />;
          return (
            <PairRow
              key={at}
              id={id}
              titleId={at === 0 ? id : `${id}-${at}`}
              pair={pair}
              base={before && (before.find((old) => old.title === pair.title)?.value ?? null)}
              twin={twins.get(at)}
              joins={isPlainPair(pair)}
              issues={issuesUnder(issues, at)}
              {...row}
            />
          );
          // biome-ignore-end lint/suspicious/noArrayIndexKey: a pair is its place; its title changes with every key
        })}
      </div>
      <Counter id={`${id}-pairs`} name={label} length={items.length} limit={LIST_MAX} unit="title" />
      {gone !== undefined && <UndoStrip words={gone} name={label} onUndo={edit.undo} />}
      <IssueWords id={`${id}-all`} issues={ownIssues(issues)} />
      {!disabled && (
        <Button {...(items.length === 0 && { id })} className="mt-3" size="sm" icon={<Plus aria-hidden />} onClick={edit.add}>
          {`Add to ${field.label.toLowerCase()}`}
        </Button>
      )}
    </div>
  );
}
