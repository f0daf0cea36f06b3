"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { IssueWords, issueId } from "./issue-words";
import { keyProblem } from "./key-problem";
import { isComposing } from "./typing";

type Props = { current: string; label: string; taken: readonly string[]; onRename: (key: string) => void };

/** Gives a free key of a record another name; the key it was is gone then, and this with it. */
export function RenameKey({ current, label, taken, onRename }: Props) {
  const [key, setKey] = useState(current);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const start = () => {
    setKey(current);
    setProblem(undefined);
  };
  const rename = () => {
    const why = keyProblem(key, taken);
    setProblem(why);
    if (why === undefined) onRename(key.trim());
  };
  const trigger = (
    <button type="button" className="link -my-1 ms-2 text-sm font-regular" aria-label={`Rename ${label}`}>
      Rename
    </button>
  );
  return (
    <Popover trigger={trigger} title={`Rename ${label}`} hideTitle onOpenChange={(open) => open && start()}>
      <Input
        id={id}
        dir="auto"
        aria-label={`New name of ${label}`}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : issueId(id)}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== "Enter") return;
          rename();
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <IssueWords id={id} issues={problem === undefined ? [] : [{ path: [], message: problem }]} />
      <Button size="sm" className="mt-2" onClick={rename}>
        Rename
      </Button>
    </Popover>
  );
}
