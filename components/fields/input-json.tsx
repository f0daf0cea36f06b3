"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { GrowText } from "./grow-text";
import { ink } from "./ink";
import { type InputProps, ownIssues } from "./input-props";
import { IssueWords, issueId } from "./issue-words";
import type { JsonEditorProps } from "./json-editor";
import { useJsonText } from "./use-json-text";

/** Any value as JSON text; text that is no JSON stays on screen and says at which line it breaks. An editor takes the plain text field's place once it is loaded, never while somebody writes in it. */
export function InputJson({ id, label, value, onChange, issues, describedBy, disabled, onBroken }: InputProps) {
  const { text, problem, write, flush } = useJsonText({ value, onChange, onBroken });
  const [Editor, setEditor] = useState<ComponentType<JsonEditorProps>>();
  const plain = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void import("./json-editor").then(
      ({ JsonEditor }) => {
        const put = () => !gone && setEditor(() => JsonEditor);
        if (plain.current?.contains(document.activeElement)) plain.current.addEventListener("focusout", put, { once: true });
        else put();
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  const wrong = problem === undefined ? ownIssues(issues) : [{ path: [], message: problem.message }];
  const name = `${label}, as JSON`;
  const described = cn(wrong.length > 0 && issueId(id), describedBy);
  return (
    <>
      {Editor ? (
        <Editor
          id={id}
          name={name}
          text={text}
          onText={write}
          onLeave={flush}
          problem={problem}
          wrong={wrong.length > 0}
          describedBy={described}
          disabled={disabled ?? false}
        />
      ) : (
        <div ref={plain}>
          <GrowText
            id={id}
            dir="ltr"
            rows={3}
            spellCheck={false}
            aria-label={name}
            aria-invalid={wrong.length > 0 || undefined}
            aria-describedby={described || undefined}
            value={text}
            disabled={disabled}
            placeholder="Nothing yet"
            className={cn(ink, "max-h-[60vh] font-mono text-[0.92em]")}
            onChange={(event) => write(event.target.value)}
            onBlur={flush}
            onKeyDown={(event) => (event.metaKey || event.ctrlKey) && flush()}
          />
        </div>
      )}
      <div aria-live="polite">
        <IssueWords id={id} issues={wrong} />
      </div>
    </>
  );
}
