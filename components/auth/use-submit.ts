"use client";

import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useCountdown } from "@/lib/client/countdown";
import { AppError } from "@/lib/model/app-error";

/** Sends a form; issues go to their fields, anything else is `problem`, and `wait` counts down the seconds that a throttle asks for. */
export function useSubmit<T extends FieldValues>(form: UseFormReturn<T>, send: (values: T) => Promise<void>) {
  const [problem, setProblem] = useState<AppError>();
  const [until, setUntil] = useState(0);
  const wait = useCountdown(until);

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await send(values);
    } catch (cause) {
      const error =
        cause instanceof AppError ? cause : new AppError("internal", "Something broke in this page. Reload it and try again.", { cause });
      const issues = (error.extra.issues ?? []).filter(({ path }) => typeof path[0] === "string" && path[0] in values);
      for (const [i, { path, message }] of issues.entries())
        form.setError(String(path[0]) as Path<T>, { message }, { shouldFocus: i === 0 });
      if (issues.length === 0) setProblem(error);
      if (error.extra.retryAfter) setUntil(Date.now() + error.extra.retryAfter * 1000);
    }
  });
  return { submit, problem: problem?.code === "rate_limited" && wait === 0 ? undefined : problem, wait };
}
