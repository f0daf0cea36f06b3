"use client";

import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { ink } from "./ink";
import { InputList } from "./input-list";
import { type InputProps, issuesUnder, ownIssues, textOf } from "./input-props";
import { IssueWords, issueId } from "./issue-words";

const pairsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Titles, each with its values; what else a pair holds stays in it. */
export function InputPairs({ field, id, label, value, onChange, issues, base, disabled }: InputProps) {
  const pairs = pairsOf(value);
  const held = base === undefined ? undefined : pairsOf(base);
  const box = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    box.current?.querySelector<HTMLElement>("[data-pair]:last-of-type input")?.focus();
  });
  const set = (at: number, change: JsonObject) => onChange(pairs.map((pair, i) => (i === at ? { ...pair, ...change } : pair)));
  const add = () => {
    added.current = true;
    onChange([...pairs, { title: "", value: [] }]);
  };
  return (
    <div ref={box} className="grid gap-4">
      {pairs.map((pair, at) => {
        const under = issuesUnder(issues, at);
        const wrong = issuesUnder(under, "title");
        const title = textOf(pair.title);
        const name = title.trim() || `${label} ${at + 1}`;
        const titleId = at === 0 ? id : `${id}-${at}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place; its title changes with every key
          <div key={at} data-pair className="grid gap-1">
            <div className="flex gap-1">
              <input
                id={titleId}
                aria-label={`${label} ${at + 1}, title`}
                aria-invalid={wrong.length > 0 || undefined}
                aria-describedby={wrong.length > 0 ? issueId(titleId) : undefined}
                className={cn(ink, "flex-1 font-medium")}
                value={title}
                placeholder="Title"
                disabled={disabled}
                onChange={(event) => set(at, { title: event.target.value })}
              />
              {!disabled && (
                <Button
                  variant="quiet"
                  iconOnly
                  icon={<X aria-hidden />}
                  aria-label={`Remove ${name}`}
                  onClick={() => onChange(pairs.filter((_, i) => i !== at))}
                />
              )}
            </div>
            <IssueWords id={titleId} issues={wrong} />
            <InputList
              field={{ name: "value", label: name, kind: "list", maxLength: 50_000 }}
              id={`${id}-${at}-values`}
              label={name}
              value={pair.value}
              base={held && (held.find((old) => old.title === pair.title)?.value ?? null)}
              onChange={(next) => set(at, { value: next })}
              issues={issuesUnder(under, "value")}
              disabled={disabled}
            />
          </div>
        );
      })}
      <IssueWords id={`${id}-all`} issues={ownIssues(issues)} />
      {!disabled && (
        <Button {...(pairs.length === 0 && { id })} className="justify-self-start" size="sm" icon={<Plus aria-hidden />} onClick={add}>
          {`Add to ${field.label.toLowerCase()}`}
        </Button>
      )}
    </div>
  );
}
