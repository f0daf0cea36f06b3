"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Strip } from "@/components/ui/strip";
import { api } from "@/lib/client/api";
import { type CreateOwner, createOwnerSchema } from "@/lib/model/member";
import { PASSWORD_MIN } from "@/lib/model/password";
import { PasswordInput } from "./password-input";
import { useSubmit } from "./use-submit";

const FIRST_SOURCE = "/settings/connections?first=1";

export function SetUpForm() {
  const form = useForm<CreateOwner>({ resolver: zodResolver(createOwnerSchema) });
  const [leaving, setLeaving] = useState(false);
  const { errors, isSubmitting } = form.formState;
  const { submit, problem, wait } = useSubmit(form, async (values) => {
    await api.post("/api/setup", values);
    setLeaving(true);
    window.location.assign(FIRST_SOURCE);
  });

  return (
    <form method="post" noValidate aria-label="Owner" className="grid max-w-96 gap-4" onSubmit={submit}>
      {problem && (
        <Strip
          tone="danger"
          inset
          live
          action={
            problem.code === "conflict" ? (
              <Link href="/sign-in" className="link">
                Sign in
              </Link>
            ) : undefined
          }
        >
          {problem.message}
        </Strip>
      )}
      <Field label="Your name" error={errors.name?.message} required>
        {(control) => <Input {...control} {...form.register("name")} size="lg" autoComplete="name" autoFocus />}
      </Field>
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
          />
        )}
      </Field>
      <Field
        label="Password"
        error={errors.password?.message}
        help={`At least ${PASSWORD_MIN} characters. Four unrelated words make a good one.`}
        required
      >
        {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />}
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className="mt-2 w-fit max-sm:w-full"
        busy={isSubmitting || leaving}
        reason={wait > 0 ? `Too many attempts; wait ${wait} s.` : undefined}
      >
        Create the owner and go on
      </Button>
    </form>
  );
}
