import { ChevronDown, ChevronUp, Plus, X } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { Issue } from "@/lib/model/errors";
import { Counter, counterId, isNear } from "./counter";
import { GripButton } from "./grip-button";
import { GrowText } from "./grow-text";
import { landingMark, line } from "./ink";
import { IssueWords, issueId } from "./issue-words";
import { clipboardText } from "./list-paste";
import { oneLine } from "./typing";
import type { Lines } from "./use-lines";
import type { Grip } from "./use-reorder";

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
  held: boolean;
  landing: "before" | "after" | undefined;
  edit: Lines;
  grip: Grip;
};

const tool =
  "grid size-[1.875rem] flex-none place-items-center rounded-md text-muted hover:text-ink pointer-coarse:size-10 [&_svg]:size-3.5";
const lead = "h-[1.9375rem] w-full pointer-coarse:h-10";

export const ListLine = memo(function ListLine(props: Props) {
  const { id, name, at, text, adds, added, twin, limit, issues, placeholder, disabled, held, landing, edit, grip } = props;
  const nth = `line ${at + 1} of ${name}`;
  const wrong = issues.length > 0 || text.length > limit;
  return (
    <li
      data-row={adds ? undefined : ""}
      data-landing={landing}
      className={cn(
        landingMark,
        "group/line relative grid grid-cols-[1.5625rem_minmax(0,1fr)_auto] items-start border-t border-line first:border-t-0 has-[textarea:focus]:z-1 has-[textarea:focus]:rounded-md has-[textarea:focus]:outline-2 has-[textarea:focus]:-outline-offset-1 has-[textarea:focus]:outline-accent pointer-coarse:grid-cols-[2.5rem_minmax(0,1fr)_auto]",
        added && "changed [--bar:-0.5625rem] @max-sm/sheet:[--bar:-0.3125rem]",
        held && "z-2 rounded-md bg-raised opacity-80 shadow-float",
      )}
    >
      {adds || disabled ? (
        <span aria-hidden className={cn(lead, "grid place-items-center text-muted")}>
          {adds && <Plus className="size-3.5" />}
        </span>
      ) : (
        <GripButton at={at} name={nth} grip={grip} className={lead} />
      )}
      <div className="min-w-0">
        <GrowText
          data-line
          id={id}
          rows={1}
          aria-label={adds ? `Add to ${name}` : `${name}, line ${at + 1}`}
          aria-invalid={wrong || undefined}
          aria-describedby={cn(issues.length > 0 && issueId(id), isNear(text.length, limit) && counterId(id)) || undefined}
          className={cn(line, "pointer-coarse:py-[0.5625rem]")}
          value={text}
          placeholder={placeholder}
          disabled={disabled}
          onChange={(event) => edit.write(at, oneLine(event.target.value, text))}
          onKeyDown={(event) => edit.press(event, at)}
          onPaste={(event) => {
            const { selectionStart: start, selectionEnd: end } = event.currentTarget;
            if (edit.paste(at, { start, end }, clipboardText(event.clipboardData))) event.preventDefault();
          }}
        />
        <Counter id={id} name={`${name}, line ${at + 1}`} length={text.length} limit={limit} />
        {twin !== undefined && (
          <p className="flex flex-wrap items-baseline gap-x-1.5 pb-1 text-sm text-caution">
            Says the same as line {twin + 1}.
            {!disabled && (
              <button
                type="button"
                className="min-h-6 font-medium underline underline-offset-2"
                aria-label={`Remove ${nth}, which says the same as line ${twin + 1}`}
                onClick={() => edit.remove(at, "after")}
              >
                Remove it
              </button>
            )}
          </p>
        )}
        <IssueWords id={id} issues={issues} />
      </div>
      {!adds && !disabled && (
        <>
          <span className="absolute end-8 -top-3.5 z-2 hidden rounded-md border border-line-strong bg-raised shadow-float group-has-[textarea:focus]/line:flex pointer-coarse:end-11 pointer-coarse:-top-7">
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
        </>
      )}
    </li>
  );
});
