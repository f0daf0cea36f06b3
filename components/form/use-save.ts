"use client";

import { useCallback, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { expectNote } from "@/components/ui/toast";
import { plural } from "@/lib/client/format";
import { keepDrafts } from "@/lib/client/keep-draft";
import type { SaveEnd } from "@/lib/client/save-result";
import { AppError } from "@/lib/model/app-error";
import type { Issue } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import { focusFirstIssue } from "./focus-part";
import { byField, fieldError } from "./resolver";
import type { PersonaForm } from "./use-persona-form";

const WRAPPERS = new Set(["changes", "values", "data", "body"]);

/** Issues as the form knows them: paths begin with the field. */
function inForm(issues: readonly Issue[], names: ReadonlySet<string>): Issue[] {
  return issues
    .map(({ path, message }) => ({
      path: WRAPPERS.has(String(path[0])) && path.length > 1 && !names.has(String(path[0])) ? path.slice(1) : path,
      message,
    }))
    .filter(({ path }) => names.has(String(path[0])));
}

export type Save = {
  save: () => Promise<void>;
  busy: boolean;
  problem: unknown;
  clear: () => void;
  /** Takes in how a save ended whose answer was lost. */
  settle: (end: SaveEnd) => void;
};

/** Checks, sends, and puts what the server says where it belongs: on its field, or next to the save bar. `onError` may take an error over. */
export function useSave(form: PersonaForm, send: (changes: JsonObject) => Promise<void>, onError?: (error: unknown) => boolean): Save {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const running = useRef(false);
  const sent = useRef("");
  const saved = useRef<{ base: JsonObject; text: string }>(undefined);

  const fail = (error: unknown) => {
    if (onError?.(error)) return;
    const names = new Set(form.fields.map((f) => f.name));
    const issues = error instanceof AppError ? inForm(error.extra.issues ?? [], names) : [];
    for (const [name, found] of byField(issues)) form.form.setError(name, fieldError(found));
    if (issues.length > 0) refused(issues.length);
    if (
      issues.length === 0 ||
      !(error instanceof AppError) ||
      error.code !== "invalid" ||
      issues.length < (error.extra.issues?.length ?? 0)
    )
      setProblem(error);
  };
  const attempt = async () => {
    let wrong = 0;
    const count = (errors: object) => {
      wrong = Object.keys(errors).length;
    };
    await form.form.handleSubmit(() => undefined, count)();
    if (wrong > 0) return refused(wrong);
    const changes = form.changes();
    const text = JSON.stringify(changes);
    if (form.mode === "update" && text === "{}") return announce("Nothing has changed, so there is nothing to save.");
    if (saved.current?.base === form.base && saved.current.text === text) return;
    expectNote();
    sent.current = text;
    keepDrafts();
    await send(changes);
    saved.current = { base: form.base, text };
  };
  const save = async () => {
    if (running.current) return;
    running.current = true;
    setProblem(undefined);
    setBusy(true);
    try {
      await attempt();
    } catch (error) {
      fail(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const settle = (end: SaveEnd) => {
    if (end.state === "saved" && JSON.stringify(form.changes()) === sent.current) return void save();
    if (end.state === "saved") setProblem(new AppError("conflict", "", { current: end.persona }));
    if (end.state === "failed") fail(new AppError(end.code === "unavailable" ? "source_down" : end.code, end.detail));
    if (end.state === "never") setProblem(new AppError("unavailable", ""));
  };
  return { save, busy, problem, clear: useCallback(() => setProblem(undefined), []), settle };
}

function refused(count: number): void {
  announce(`Not saved: ${plural(count, "field")} to correct`);
  focusFirstIssue();
}
