"use client";

import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { AppError } from "@/lib/model/app-error";

const wrongWords = (error: unknown): string =>
  error instanceof AppError && error.code === "forbidden"
    ? "That is not it. Ask whoever sent you the address."
    : error instanceof AppError
      ? error.message
      : "Something broke. Try again.";

/** Sends the password; the answer sets a cookie for this page alone, then the page is loaded again. */
export function UnlockForm({ token }: { token: string }) {
  const box = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"ready" | "busy" | "open">("ready");
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState(false);
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const password = box.current?.value ?? "";
    if (password === "" || state !== "ready" || wait > 0) return box.current?.focus();
    setState("busy");
    setProblem(undefined);
    try {
      await api.post(`/s/${token}/unlock`, { password });
      setState("open");
      window.location.reload();
    } catch (error) {
      setState("ready");
      if (error instanceof AppError && error.code === "not_found") return window.location.reload();
      if (error instanceof AppError && error.code === "rate_limited") setWait(Math.ceil(error.extra.retryAfter ?? 30));
      else setProblem(wrongWords(error));
      box.current?.select();
    }
  };
  const tooMany = wait > 0 ? `Too many tries. You can try again in ${wait} ${wait === 1 ? "second" : "seconds"}.` : undefined;
  return (
    <form method="post" noValidate aria-label="Open the page" className="mt-5 grid gap-4" onSubmit={(event) => void send(event)}>
      <Field label="Password" error={tooMany ?? problem} required>
        {(control) => (
          <div className="relative">
            <Input
              {...control}
              ref={box}
              size="lg"
              type={shown ? "text" : "password"}
              name="password"
              autoComplete="current-password"
              autoFocus
              className="pe-11"
            />
            <button
              type="button"
              aria-label={shown ? "Hide the password" : "Show the password"}
              aria-pressed={shown}
              className={buttonStyles({ variant: "quiet", size: "sm", iconOnly: true, className: "absolute inset-y-1 right-1 my-auto" })}
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </button>
          </div>
        )}
      </Field>
      <span role="alert" className="sr-only">
        {wait > 0 ? "Too many tries. Wait a little." : problem}
      </span>
      <button
        type="submit"
        aria-disabled={state !== "ready" || wait > 0 || undefined}
        className={buttonStyles({ variant: "primary", size: "lg", className: "w-full" })}
      >
        {state === "ready" ? "Open" : "Opening"}
      </button>
    </form>
  );
}
