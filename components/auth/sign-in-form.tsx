"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Strip } from "@/components/ui/strip";
import { api } from "@/lib/client/api";
import { AppError } from "@/lib/model/app-error";
import { type SignIn, signInSchema } from "@/lib/model/auth";
import { PasswordInput } from "./password-input";
import { useSubmit } from "./use-submit";

/** Goes to `next` with a full load, so that nothing of somebody else's session stays in memory. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm<SignIn>({ resolver: zodResolver(signInSchema) });
  const [leaving, setLeaving] = useState(false);
  const { errors, isSubmitting } = form.formState;
  const { submit, problem, wait } = useSubmit(form, async (values) => {
    try {
      await api.post("/api/auth/sign-in/email", values);
    } catch (error) {
      if (error instanceof AppError && error.code === "unauthenticated") form.setFocus("password", { shouldSelect: true });
      throw error;
    }
    setLeaving(true);
    window.location.assign(next);
  });

  return (
    <form method="post" noValidate aria-label="Sign in" className="grid gap-4" onSubmit={submit}>
      {problem && (
        <Strip tone="danger" inset live>
          {problem.code === "rate_limited" ? "Too many attempts. Wait a moment, then try again." : problem.message}
        </Strip>
      )}
      <Field label="E-mail" error={errors.email?.message} required>
        {(control) => (
          <Input
            {...control}
            {...form.register("email")}
            size="lg"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
          />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message} required>
        {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />}
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        wide
        className="mt-2"
        busy={isSubmitting || leaving}
        reason={wait > 0 ? `Too many attempts; wait ${wait} s.` : undefined}
      >
        {wait > 0 ? `Try again in ${wait} s` : "Sign in"}
      </Button>
    </form>
  );
}
