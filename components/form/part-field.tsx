"use client";

import { useId, useState } from "react";
import { FieldInput } from "@/components/fields/field-input";
import { linesOf } from "@/components/fields/input-list";
import { cn } from "@/components/ui/cn";
import { plural } from "@/lib/client/format";
import type { Field } from "@/lib/model/field";
import { isEmpty, type Json } from "@/lib/model/json";
import type { Part } from "@/lib/model/parts";
import { useFormBase } from "./form-base";
import { RenamePart } from "./rename-part";
import { partId, usePart } from "./use-part";

type Props = {
  part: Part;
  /** group: label above · row: label at the left · bare: no label on screen, as in the hero. */
  shape: "group" | "row" | "bare";
  look?: string;
  /** A free key can go away with its name. */
  removable?: boolean;
};

/** One part with its label, control, change bar and what it was before. */
export function PartField({ part, shape, look, removable }: Props) {
  const { connection, locked, mode, round: formRound } = useFormBase();
  const state = usePart(part);
  const id = useId();
  const [round, setRound] = useState(0);
  const { field } = part;
  const helpId = `${id}-help`;
  const isList = field.kind === "list" && !field.optionsFrom;
  const marked = state.changed && mode === "update";
  const putBack = () => {
    state.broken(undefined);
    state.change(state.base);
    setRound(round + 1);
  };
  const Name = field.readOnly ? "span" : "label";
  const label = (
    <Name {...(!field.readOnly && { htmlFor: id })} className="min-w-0 text-sm text-muted [overflow-wrap:anywhere]">
      {field.label}
      {field.required && mode === "create" && <span className="ms-1.5">required</span>}
    </Name>
  );
  const removeKey = removable && !isEmpty(state.value) && !locked && (
    <button
      type="button"
      className="link -my-1 ms-2 text-sm font-regular"
      aria-label={`Remove ${field.label}`}
      onClick={() => state.change(undefined)}
    >
      Remove
    </button>
  );
  return (
    <div
      id={partId(part.path)}
      role="group"
      data-part
      data-place={shape === "bare" ? undefined : part.path.join(".")}
      aria-label={field.readOnly ? field.label : undefined}
      data-wrong={state.issues.length > 0 || undefined}
      className={cn(
        "min-w-0",
        marked && !isList && "changed",
        shape === "row" && "grid grid-cols-[8rem_minmax(0,1fr)] items-start gap-3 @sm/sheet:grid-cols-[6.5rem_minmax(0,1fr)]",
      )}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && state.leave()}
    >
      {shape !== "bare" && (
        <div className={shape === "row" ? "pt-[0.1875rem]" : "mb-[0.3125rem] flex items-baseline"}>
          {label}
          {removeKey}
          {removable && !locked && <RenamePart part={part} />}
        </div>
      )}
      <div className="min-w-0">
        <div className={cn(!field.readOnly && "-mx-2.5", shape === "bare" && "-my-1 flow-root")}>
          <FieldInput
            key={`${formRound} ${round}`}
            field={field}
            id={id}
            label={field.label}
            value={state.value}
            base={mode === "update" ? (state.base ?? null) : undefined}
            onChange={state.change}
            issues={state.issues}
            connection={connection}
            describedBy={field.help ? helpId : undefined}
            disabled={locked !== undefined}
            placeholder={shape === "bare" ? field.label : isList ? undefined : "Nothing yet"}
            look={look}
            onBroken={state.broken}
          />
        </div>
        {field.help && (
          <p id={helpId} className={shape === "bare" ? "sr-only" : "mt-1 text-sm text-muted"}>
            {field.help}
          </p>
        )}
        {marked && shape !== "bare" && (
          <p className="mt-1 text-sm text-muted [overflow-wrap:anywhere]">
            {wasWords(field, state.base, state.value)}
            <button type="button" className="ms-1.5 font-medium text-accent" aria-label={`Put back ${field.label}`} onClick={putBack}>
              Put back
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

const LONG = 80;

function wasWords(field: Field, base: Json | undefined, value: Json | undefined): string {
  if (isEmpty(base))
    return field.kind === "list" ? `${plural(linesOf(value).filter((l) => l.trim()).length, "line")} added.` : "Was empty.";
  if (field.kind === "list") {
    const [was, is] = [linesOf(base), linesOf(value).filter((l) => l.trim())];
    const [added, removed] = [is.filter((l) => !was.includes(l)).length, was.filter((l) => !is.includes(l)).length];
    const words = [added > 0 && `${plural(added, "line")} added`, removed > 0 && `${plural(removed, "line")} removed`].filter(Boolean);
    return words.length > 0 ? `${words.join(", ")}.` : "In another order.";
  }
  if (typeof base !== "string") return "Changed.";
  return `Was “${base.length > LONG ? `${base.slice(0, LONG).trimEnd()}…` : base}”.`;
}
