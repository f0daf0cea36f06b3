import { ChevronDown, ChevronUp, GripVertical, Plus, X } from "lucide-react";
import type { DragEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { Issue } from "@/lib/model/errors";
import { Counter } from "./counter";
import { line } from "./ink";
import { IssueWords, issueId } from "./issue-words";
import type { useLines } from "./use-lines";

type Props = {
  id: string;
  name: string;
  at: number;
  text: string;
  /** The row after the last line. */
  adds: boolean;
  added: boolean;
  twin: number | undefined;
  limit: number;
  issues: readonly Issue[];
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  edit: ReturnType<typeof useLines>;
};

const tool =
  "grid size-[1.875rem] flex-none place-items-center rounded-md text-muted hover:text-ink pointer-coarse:size-10 [&_svg]:size-3.5";
const TYPE = "text/x-line";

export function ListLine({ id, name, at, text, adds, added, twin, limit, issues, placeholder, disabled, edit }: Props) {
  const nth = `line ${at + 1} of ${name}`;
  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(TYPE);
    if (from === "" || adds) return;
    event.preventDefault();
    edit.move(Number(from), at);
  };
  return (
    <li
      className={cn(
        "group/line relative grid grid-cols-[1.5625rem_minmax(0,1fr)_auto] items-start border-t border-line first:border-t-0 has-[textarea:focus]:z-1 has-[textarea:focus]:rounded-md has-[textarea:focus]:outline-2 has-[textarea:focus]:-outline-offset-1 has-[textarea:focus]:outline-accent",
        added && "changed [--bar:-0.5625rem] @max-sm/sheet:[--bar:-0.3125rem]",
      )}
      onDragOver={(event) => event.dataTransfer.types.includes(TYPE) && event.preventDefault()}
      onDrop={drop}
    >
      {adds ? (
        <span aria-hidden className="grid h-[1.9375rem] place-items-center text-muted pointer-coarse:h-10">
          <Plus className="size-3.5" />
        </span>
      ) : (
        <span
          aria-hidden
          title="Drag, or Alt and arrows"
          draggable={!disabled}
          onDragStart={(event) => event.dataTransfer.setData(TYPE, String(at))}
          className="grid h-[1.9375rem] cursor-grab place-items-center text-muted pointer-coarse:h-10"
        >
          <GripVertical className="size-3.5" />
        </span>
      )}
      <div className="min-w-0">
        <textarea
          data-line
          id={id}
          rows={1}
          aria-label={adds ? `Add to ${name}` : `${name}, line ${at + 1}`}
          aria-invalid={issues.length > 0 || undefined}
          aria-describedby={issues.length > 0 ? issueId(id) : undefined}
          className={cn(line, "pointer-coarse:py-[0.5625rem]")}
          value={text}
          placeholder={placeholder}
          disabled={disabled}
          onChange={(event) => edit.write(at, event.target.value.replace(/\s*\n\s*/g, " "))}
          onKeyDown={(event) => edit.press(event, at)}
          onPaste={(event) => {
            const { selectionStart: start, selectionEnd: end } = event.currentTarget;
            if (edit.paste(at, { start, end }, event.clipboardData.getData("text/plain"))) event.preventDefault();
          }}
        />
        <Counter length={text.length} limit={limit} />
        {twin !== undefined && <p className="pb-1 text-sm text-caution">Says the same as line {twin + 1}.</p>}
        <IssueWords id={id} issues={issues} />
      </div>
      {!adds && !disabled && (
        <span className="flex">
          <span className="hidden group-focus-within/line:flex group-hover/line:flex">
            <button type="button" tabIndex={-1} aria-label={`Move ${nth} up`} className={tool} onClick={() => edit.move(at, at - 1)}>
              <ChevronUp aria-hidden />
            </button>
            <button type="button" tabIndex={-1} aria-label={`Move ${nth} down`} className={tool} onClick={() => edit.move(at, at + 1)}>
              <ChevronDown aria-hidden />
            </button>
          </span>
          <button
            type="button"
            aria-label={`Remove ${nth}`}
            className={cn(tool, "hover:text-danger")}
            onClick={() => edit.remove(at, "after")}
          >
            <X aria-hidden />
          </button>
        </span>
      )}
    </li>
  );
}
