"use client";

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Json } from "@/lib/model/json";
import { IssueWords, issueId } from "./issue-words";
import { keyProblem } from "./key-problem";
import { isComposing } from "./typing";

const KINDS = [
  { value: "text", label: "Text" },
  { value: "list", label: "List" },
  { value: "json", label: "JSON" },
] as const;
type Kind = (typeof KINDS)[number]["value"];
const EMPTY: Record<Kind, Json> = { text: "", list: [], json: {} };

type Props = { record: string; taken: readonly string[]; onAdd: (key: string, value: Json) => void };

/** Opens a row in which a free key of a record gets its name and kind. */
export function AddKey({ record, taken, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState("");
  const [kind, setKind] = useState<Kind>("text");
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const close = () => {
    setOpen(false);
    setKey("");
    setProblem(undefined);
  };
  const add = () => {
    const why = keyProblem(key, taken);
    setProblem(why);
    if (why !== undefined) return;
    onAdd(key.trim(), EMPTY[kind]);
    close();
  };
  if (!open)
    return (
      <Button variant="quiet" size="sm" className="-ms-2.5 justify-self-start" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add a field to {record.toLowerCase()}
      </Button>
    );
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          id={id}
          autoFocus
          dir="auto"
          className="!w-48"
          aria-label={`Name of the new field in ${record}`}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : issueId(id)}
          placeholder="Name"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === "Escape") close();
            else if (event.key === "Enter") add();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Select aria-label="Kind" className="!w-28" options={KINDS} value={kind} onChange={setKind} />
        <Button onClick={add}>Add</Button>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
      <IssueWords id={id} issues={problem === undefined ? [] : [{ path: [], message: problem }]} />
    </div>
  );
}
