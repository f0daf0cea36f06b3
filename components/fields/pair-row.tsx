import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Issue } from "@/lib/model/errors";
import type { Json, JsonObject } from "@/lib/model/json";
import { LONG_TEXT_MAX } from "@/lib/model/limits";
import { GripButton } from "./grip-button";
import { ink, landingMark } from "./ink";
import { InputList } from "./input-list";
import { issuesUnder, textOf } from "./input-props";
import { IssueWords, issueId } from "./issue-words";
import { clipboardText } from "./list-paste";
import type { Pairs } from "./use-pairs";
import type { Grip } from "./use-reorder";

type Props = {
  id: string;
  titleId: string;
  at: number;
  label: string;
  pair: JsonObject;
  base: Json | undefined;
  twin: number | undefined;
  joins: boolean;
  issues: readonly Issue[];
  disabled: boolean | undefined;
  held: boolean;
  landing: "before" | "after" | undefined;
  edit: Pairs;
  grip: Grip;
};

/** A title and its values. */
export function PairRow({ id, titleId, at, label, pair, base, twin, joins, issues, disabled, held, landing, edit, grip }: Props) {
  const wrong = issuesUnder(issues, "title");
  const title = textOf(pair.title);
  const name = title.trim() || `${label} ${at + 1}`;
  return (
    <div
      data-row
      data-pair
      data-landing={landing}
      className={cn(landingMark, "relative grid gap-1", held && "z-2 rounded-md bg-raised opacity-80 shadow-float")}
    >
      <div className="flex gap-1">
        {!disabled && <GripButton at={at} name={name} grip={grip} className="h-control w-6 flex-none pointer-coarse:w-10" />}
        <input
          id={titleId}
          dir="auto"
          data-title
          aria-label={`${label} ${at + 1}, title`}
          aria-invalid={wrong.length > 0 || undefined}
          aria-describedby={cn(wrong.length > 0 && issueId(titleId), twin !== undefined && `${titleId}-twin`) || undefined}
          className={cn(ink, "flex-1 font-medium")}
          value={title}
          placeholder="Title"
          disabled={disabled}
          onChange={(event) => edit.set(at, { title: event.target.value })}
          onKeyDown={(event) => edit.press(event)}
          onPaste={(event) => {
            if (edit.paste(at, clipboardText(event.clipboardData))) event.preventDefault();
          }}
        />
        {!disabled && (
          <Button variant="quiet" iconOnly icon={<X aria-hidden />} aria-label={`Remove ${name}`} onClick={() => edit.remove(at, name)} />
        )}
      </div>
      <IssueWords id={titleId} issues={wrong} />
      {twin !== undefined && (
        <p id={`${titleId}-twin`} className="flex flex-wrap items-baseline gap-x-1.5 px-2.5 text-sm text-caution">
          Number {twin + 1} has the same title.
          {joins && !disabled && (
            <button
              type="button"
              className="min-h-6 font-medium underline underline-offset-2"
              aria-label={`Put the values of number ${at + 1} into number ${twin + 1}`}
              onClick={() => edit.join(twin, at, name)}
            >
              Put together
            </button>
          )}
        </p>
      )}
      <InputList
        field={{ name: "value", label: name, kind: "list", maxLength: LONG_TEXT_MAX }}
        id={`${id}-${at}-values`}
        label={name}
        value={pair.value}
        base={base}
        onChange={(next) => edit.set(at, { value: next })}
        issues={issuesUnder(issues, "value")}
        disabled={disabled}
      />
    </div>
  );
}
