"use client";

import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { type AgeRange, ageProblem, printAge, readAge } from "@/lib/model/age-range";
import { ink } from "./ink";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { InputText } from "./input-text";
import { IssueWords, issueId } from "./issue-words";

const LETTER = /\p{L}/u;

/** An age from–to; what the source holds in other words stays words, and letters typed into a number make words of it. Bounds that make no range are told once they are left, and stop a save. */
export function InputAge(props: InputProps) {
  const { id, label, value, onChange, onBroken, issues, describedBy, disabled } = props;
  const text = textOf(value);
  const read = readAge(text);
  const [wordy, setWordy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = wordy ? words.current?.querySelector("textarea") : undefined;
    if (!box || box === document.activeElement) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [wordy]);
  const tell = (range: AgeRange) => {
    const why = ageProblem(range);
    setProblem(why);
    onBroken?.(why, printAge(range));
  };
  if (wordy || !read)
    return (
      <div ref={words} role="group" aria-label={label} onFocus={() => setWordy(true)} onBlur={() => setWordy(false)}>
        <InputText {...props} />
        <IssueWords id={id} issues={ownIssues(issues)} />
      </div>
    );
  const wrong = problem === undefined ? ownIssues(issues) : [{ path: [], message: problem }];
  const put = (next: AgeRange, typed: string) => {
    if (problem !== undefined && ageProblem(next) === undefined) tell(next);
    onChange(typed);
  };
  const write = (bound: "from" | "to", typed: string) => {
    const whole = /[^\d\s]/.test(typed) ? readAge(typed) : undefined;
    if (whole) return put(whole, typed.trim());
    if (LETTER.test(typed)) {
      setProblem(undefined);
      onBroken?.(undefined);
      setWordy(true);
      return onChange(bound === "from" ? typed : `${read.from ?? ""} ${typed}`.trim());
    }
    const digits = typed.replace(/\D/g, "").slice(0, 3);
    const next: AgeRange = { ...read, [bound]: digits === "" ? null : Number(digits) };
    put(next, printAge(next));
  };
  const box = (bound: "from" | "to", hint: string) => (
    <input
      id={bound === "from" ? id : `${id}-to`}
      autoComplete="off"
      title="Ages, or words"
      aria-label={`${label}, ${bound}`}
      aria-invalid={wrong.length > 0 || undefined}
      aria-describedby={cn(wrong.length > 0 && issueId(id), describedBy) || undefined}
      className={cn(ink, "!w-15 !px-1 text-center tabular-nums")}
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
      <div role="group" aria-label={label} className="flex items-center gap-1">
        {box("from", "From")}
        <span aria-hidden className="text-muted">
          –
        </span>
        {box("to", read.from === null ? "To" : "and up")}
      </div>
      <IssueWords id={id} issues={wrong} />
    </>
  );
}
