"use client";

import { useRef, useState } from "react";
import { useTestKey } from "@/lib/client/connections-edit";
import { AppError } from "@/lib/model/app-error";
import type { Check, CreateConnection } from "@/lib/model/connection";
import type { SourceInfo } from "@/lib/model/source";

type Credentials = CreateConnection["credentials"];
type Errors = Readonly<Record<string, string>>;

/** The key part of a form: reads what was typed, tests it, puts the server's issues beside their fields. */
export function useKeyForm(source: SourceInfo | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [check, setCheck] = useState<Check | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const test = useTestKey();

  const text = (name: string): string => {
    const value = form.current && new FormData(form.current).get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const credentials = (): Credentials => {
    const declared = source?.credentials ?? [];
    const entries = declared.map(({ name, kind, options }) => [
      name,
      kind === "choice" ? (choices[name] ?? options?.[0]?.value ?? "") : text(name),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== ""));
  };
  /** Marks what is missing; true when nothing is. */
  const complete = (more: Errors = {}): boolean => {
    const empty = (source?.credentials ?? []).filter(({ name, required, kind }) => required && kind !== "choice" && text(name) === "");
    const missing = { ...Object.fromEntries(empty.map(({ name, label }) => [name, `${label} is needed.`])), ...more };
    setErrors(missing);
    const first = Object.keys(missing)[0];
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return first === undefined;
  };
  /** Shows what went wrong, beside the fields or as the answer of the test. */
  const fail = (error: unknown): void => {
    const known = error instanceof AppError ? error : new AppError("internal", "Something broke in this page. Load it again.");
    setErrors(Object.fromEntries((known.extra.issues ?? []).map(({ path, message }) => [String(path.at(-1)), message])));
    setCheck({ ok: false, problem: known.toProblem(known.extra.requestId) });
  };
  const runTest = async (origin: string | undefined): Promise<void> => {
    if (!source || !complete()) return;
    setCheck(null);
    await test.mutateAsync({ source: source.id, credentials: credentials(), ...(origin && { origin }) }).then(setCheck, fail);
  };
  const clear = (): void => {
    form.current?.reset();
    test.reset();
    setCheck(null);
    setErrors({});
    setChoices({});
  };
  const touched = (): void => {
    setCheck(null);
    setErrors({});
  };
  const choose = (name: string, value: string): void => {
    setChoices((held) => ({ ...held, [name]: value }));
    touched();
  };
  return { form, choices, check, errors, testing: test.isPending, text, credentials, complete, fail, runTest, clear, touched, choose };
}
