"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { isEmpty, type Json, jsonProblem, sameValue } from "@/lib/model/json";
import { ink } from "./ink";
import { type InputProps, ownIssues } from "./input-props";
import { IssueWords, issueId } from "./issue-words";
import { readJson } from "./read-json";

const print = (value: Json | undefined): string => (isEmpty(value) ? "" : JSON.stringify(value, null, 2));

/** Any value as JSON text; text that is no JSON stays on screen and says at which line it breaks. */
export function InputJson({ id, label, value, onChange, issues, describedBy, disabled, onBroken }: InputProps) {
  const [text, setText] = useState(() => print(value));
  const [shown, setShown] = useState(value);
  const [problem, setProblem] = useState<string>();
  if (value !== shown && problem === undefined) {
    setShown(value);
    if (!sameValue(value, shown)) setText(print(value));
  }
  const write = (typed: string) => {
    setText(typed);
    const read = readJson(typed);
    const why = read.ok ? jsonProblem(read.value) : read.problem;
    setProblem(why);
    onBroken?.(why);
    if (!read.ok || why !== undefined) return;
    setShown(read.value);
    onChange(read.value);
  };
  const wrong = problem === undefined ? ownIssues(issues) : [{ path: [], message: problem }];
  return (
    <>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        aria-label={`${label}, as JSON`}
        aria-invalid={wrong.length > 0 || undefined}
        aria-describedby={cn(wrong.length > 0 && issueId(id), describedBy) || undefined}
        value={text}
        disabled={disabled}
        placeholder="Nothing yet"
        className={cn(ink, "font-mono text-[0.92em]")}
        onChange={(event) => write(event.target.value)}
      />
      <IssueWords id={id} issues={wrong} />
    </>
  );
}
