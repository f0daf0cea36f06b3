"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { IssueWords, issueId } from "./issue-words";
import { keyProblem } from "./key-problem";
import { isComposing } from "./typing";

type Props = { current: string; label: string; taken: readonly string[]; onRename: (key: string) => void };

/** Gives a free key of a record another name. */
export function RenameKey({ current, label, taken, onRename }: Props) {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(current);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const close = () => {
    setOpen(false);
    setProblem(undefined);
  };
  const rename = () => {
    if (key.trim() === current) return close();
    const why = keyProblem(key, taken);
    setProblem(why);
    if (why !== undefined) return;
    close();
    onRename(key.trim());
  };
  if (!open)
    return (
      <button
        type="button"
        className="link -my-1 ms-2 text-sm font-regular"
        aria-label={`Rename ${label}`}
        onClick={() => {
          setKey(current);
          setOpen(true);
        }}
      >
        Rename
      </button>
    );
  return (
    <span className="ms-2 inline-flex flex-wrap items-center gap-1.5">
      <Input
        id={id}
        autoFocus
        dir="auto"
        className="!w-44"
        aria-label={`New name of ${label}`}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : issueId(id)}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Escape") close();
          else if (event.key === "Enter") rename();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Button size="sm" onClick={rename}>
        Rename
      </Button>
      <Button size="sm" variant="quiet" onClick={close}>
        Cancel
      </Button>
      <IssueWords id={id} issues={problem === undefined ? [] : [{ path: [], message: problem }]} />
    </span>
  );
}
