"use client";

import { Plus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { plural } from "@/lib/client/format";
import { isEmpty, type Json } from "@/lib/model/json";
import { linesLimit, textLimit } from "@/lib/model/limits";
import { Counter, counterId, isNear } from "./counter";
import { block } from "./ink";
import { type InputProps, issuesUnder, ownIssues, textOf } from "./input-props";
import { IssueWords, issueId } from "./issue-words";
import { duplicates, notHeld } from "./list-edits";
import { ListLine } from "./list-line";
import { UndoStrip } from "./undo-strip";
import { useLines } from "./use-lines";
import { landingOn, useReorder } from "./use-reorder";

const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : isEmpty(value) ? [] : [textOf(value)]);
export const linesOf = (value: Json | undefined): string[] => itemsOf(value).map(textOf);

/** One bordered block: Enter adds a line, Backspace in an empty one takes it out, a pasted list becomes lines, grips and Alt with arrows move. */
export function InputList({ field, id, label, value, onChange, issues, base, describedBy, disabled, placeholder }: InputProps) {
  const items = itemsOf(value);
  const lines = items.map(textOf);
  const { edit, gone } = useLines(items, onChange, label);
  const { held, grip } = useReorder({ box: edit.list, count: lines.length, move: (from, to) => edit.move(from, to, "grip") });
  const twins = duplicates(lines);
  const before = base === undefined ? undefined : new Set(linesOf(base));
  const own = ownIssues(issues);
  const limit = linesLimit(field);
  const hint = placeholder ?? (lines.length === 0 ? "Nothing yet" : "Add a line");
  const rows = disabled ? lines : [...lines, ""];
  const offered = disabled ? [] : notHeld(field.suggestions ?? [], lines);
  return (
    <div>
      <ol
        ref={edit.list}
        aria-label={label}
        aria-describedby={
          cn(own.length > 0 && issueId(id), isNear(lines.length, limit) && counterId(`${id}-lines`), describedBy) || undefined
        }
        className={cn(block, own.length > 0 && "border-danger")}
      >
        {rows.map((text, at) => (
          <ListLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its text changes with every key
            key={at}
            id={at === 0 ? id : `${id}-${at}`}
            name={label}
            at={at}
            text={text}
            adds={at === lines.length}
            added={before !== undefined && at < lines.length && text.trim() !== "" && !before.has(text)}
            twin={twins.get(at)}
            limit={textLimit(field)}
            issues={issuesUnder(issues, at)}
            placeholder={at === lines.length ? hint : undefined}
            disabled={disabled}
            held={held?.from === at}
            landing={landingOn(at, held)}
            edit={edit}
            grip={grip}
          />
        ))}
      </ol>
      <Counter id={`${id}-lines`} name={label} length={lines.length} limit={limit} unit="line" />
      {twins.size > 1 && !disabled && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5 px-2.5 text-sm text-caution">
          {plural(twins.size, "line")} say what another line says.
          <button type="button" className="min-h-6 font-medium underline underline-offset-2" onClick={edit.dropTwins}>
            Remove all {twins.size}
          </button>
        </p>
      )}
      {gone !== undefined && <UndoStrip words={gone} name={label} onUndo={edit.undo} />}
      {offered.length > 0 && (
        <ul aria-label={`Usual in ${label}`} className="mt-1.5 flex flex-wrap gap-1.5">
          {offered.map((text) => (
            <li key={text}>
              <button
                type="button"
                aria-label={`Add ${text} to ${label}`}
                className="inline-flex min-h-6 items-center gap-1 rounded-md border border-line-strong px-2 text-sm text-ink-soft hover:border-control pointer-coarse:min-h-10"
                onClick={() => edit.add(text)}
              >
                <Plus aria-hidden className="size-3 text-muted" />
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <IssueWords id={id} issues={own} />
    </div>
  );
}
