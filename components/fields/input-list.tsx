"use client";

import { cn } from "@/components/ui/cn";
import { isEmpty, type Json } from "@/lib/model/json";
import { LIST_MAX, TEXT_MAX } from "@/lib/model/schema";
import { Counter } from "./counter";
import { block } from "./ink";
import { type InputProps, issuesUnder, ownIssues, textOf } from "./input-props";
import { IssueWords, issueId } from "./issue-words";
import { duplicates } from "./list-edits";
import { ListLine } from "./list-line";
import { useLines } from "./use-lines";

export const linesOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.map(textOf) : isEmpty(value) ? [] : [textOf(value)];

/** One bordered block: Enter adds a line, Backspace in an empty one takes it out, a pasted list becomes lines, Alt and arrows move. */
export function InputList({ field, id, label, value, onChange, issues, base, describedBy, disabled, placeholder }: InputProps) {
  const lines = linesOf(value);
  const edit = useLines(lines, onChange, label);
  const twins = duplicates(lines);
  const held = base === undefined ? undefined : new Set(linesOf(base));
  const own = ownIssues(issues);
  const limit = field.maxItems ?? LIST_MAX;
  const hint = placeholder ?? (lines.length === 0 ? "Nothing yet" : "Add a line");
  const rows = disabled ? lines : [...lines, ""];
  return (
    <div>
      <ol
        ref={edit.list}
        aria-label={label}
        aria-describedby={cn(own.length > 0 && issueId(id), describedBy) || undefined}
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
            added={held !== undefined && at < lines.length && text.trim() !== "" && !held.has(text)}
            twin={twins.get(at)}
            limit={field.maxLength ?? TEXT_MAX}
            issues={issuesUnder(issues, at)}
            placeholder={at === lines.length ? hint : undefined}
            disabled={disabled}
            edit={edit}
          />
        ))}
      </ol>
      <Counter length={lines.length} limit={limit} unit="lines" />
      <IssueWords id={id} issues={own} />
    </div>
  );
}
