"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { block } from "./ink";
import { openEditor } from "./json-editor-setup";
import type { JsonProblem } from "./read-json";

export type JsonEditorProps = {
  id: string;
  name: string;
  text: string;
  onText: (text: string) => void;
  /** Focus goes, or a shortcut may follow: what was typed must be taken now. */
  onLeave: () => void;
  problem: JsonProblem | undefined;
  wrong: boolean;
  describedBy: string;
  disabled: boolean;
};

/** JSON with line numbers, folding and a mark where it breaks. Loaded only when a JSON value is on screen. */
export function JsonEditor({ id, name, text, onText, onLeave, problem, wrong, describedBy, disabled }: JsonEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<ReturnType<typeof openEditor>>(undefined);
  const typed = useRef(text);
  const told = useRef({ onText, onLeave });
  const hint = `${id}-keys`;
  useEffect(() => {
    told.current = { onText, onLeave };
  });
  useEffect(() => {
    if (!box.current) return;
    const made = openEditor(box.current, typed.current, {
      onText: (now) => {
        typed.current = now;
        told.current.onText(now);
      },
      onLeave: () => told.current.onLeave(),
    });
    editor.current = made;
    return () => made.view.destroy();
  }, []);
  useEffect(() => {
    if (text === typed.current) return;
    typed.current = text;
    editor.current?.replace(text);
  }, [text]);
  useEffect(() => {
    const about = { "aria-label": name, "aria-describedby": `${describedBy} ${hint}`.trim(), "aria-invalid": String(wrong) };
    editor.current?.describe({ id, tabindex: "0", ...about }, disabled);
  }, [id, name, wrong, describedBy, hint, disabled]);
  useEffect(() => editor.current?.tell(problem), [problem]);
  return (
    <>
      <div
        ref={box}
        dir="ltr"
        className={cn(
          block,
          "overflow-hidden has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-accent",
          wrong && "border-danger",
        )}
      />
      <p id={hint} className="sr-only">
        Tab indents. To leave, press Escape and then Tab.
      </p>
    </>
  );
}
