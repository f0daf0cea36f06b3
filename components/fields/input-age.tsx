"use client";

import { Type } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { type AgeRange, ageProblem, printAge, readAge } from "@/lib/model/age-range";
import { ink } from "./ink";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { InputText } from "./input-text";
import { IssueWords, issueId } from "./issue-words";

/** An age from–to; what the source holds in other words stays words. Bounds that make no range are told once they are left, and stop a save. */
export function InputAge(props: InputProps) {
  const { id, label, value, onChange, onBroken, issues, describedBy, disabled } = props;
  const text = textOf(value);
  const read = readAge(text);
  const [wordy, setWordy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const tell = (range: AgeRange) => {
    const why = ageProblem(range);
    setProblem(why);
    onBroken?.(why, printAge(range));
  };
  const turn = (on: boolean) => {
    setProblem(undefined);
    onBroken?.(undefined);
    setWordy(on);
  };
  if (wordy || !read)
    return (
      <>
        <InputText {...props} placeholder={wordy ? "Such as mid-thirties" : props.placeholder} />
        {read && !disabled && (
          <button type="button" className="link min-h-6 px-1 text-sm font-regular" onClick={() => turn(false)}>
            As from and to
          </button>
        )}
        <IssueWords id={id} issues={ownIssues(issues)} />
      </>
    );
  const wrong = problem === undefined ? ownIssues(issues) : [{ path: [], message: problem }];
  const write = (bound: "from" | "to", typed: string) => {
    const digits = typed.replace(/\D/g, "").slice(0, 3);
    const next: AgeRange = { ...read, [bound]: digits === "" ? null : Number(digits) };
    if (problem !== undefined && ageProblem(next) === undefined) tell(next);
    onChange(printAge(next));
  };
  const box = (bound: "from" | "to", hint: string) => (
    <input
      id={bound === "from" ? id : `${id}-to`}
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${label}, ${bound}`}
      aria-invalid={wrong.length > 0 || undefined}
      aria-describedby={cn(wrong.length > 0 && issueId(id), describedBy) || undefined}
      className={cn(ink, "!w-16 text-center tabular-nums")}
      value={read[bound] ?? ""}
      placeholder={hint}
      disabled={disabled}
      onChange={(event) => write(bound, event.target.value)}
      onBlur={() => value !== undefined && tell(read)}
      onKeyDown={(event) => (event.metaKey || event.ctrlKey || event.key === "Enter") && tell(read)}
    />
  );
  return (
    <>
      <div role="group" aria-label={label} className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {box("from", "From")}
        <span aria-hidden className="text-muted">
          –
        </span>
        {box("to", read.from === null ? "To" : "and up")}
        {!disabled && (
          <IconButton
            size="sm"
            className="-ms-1"
            label={`Write ${label.toLowerCase()} in words`}
            icon={<Type aria-hidden />}
            onClick={() => turn(true)}
          />
        )}
      </div>
      <IssueWords id={id} issues={wrong} />
    </>
  );
}
