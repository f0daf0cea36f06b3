"use client";

import { useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Strip } from "@/components/ui/strip";
import { api } from "@/lib/client/api";
import { AppError } from "@/lib/model/app-error";
import type { SignIn } from "@/lib/model/auth";
import { PasswordInput } from "./password-input";
import { useSignedInMeanwhile } from "./use-signed-in-meanwhile";
import { useSubmit } from "./use-submit";

type Props = {
  me: { id: string; name: string; email: string } /** "The save goes on after that." */;
  after: string;
  onDone: () => void;
  onClose: () => void;
};

/** The same person signs in again on the page they are on, so that nothing on it is lost. */
export default function SignInAgain({ me, after, onDone, onClose }: Props) {
  const form = useForm<SignIn>({ defaultValues: { email: me.email, password: "" } });
  const password = useRef<HTMLInputElement | null>(null);
  const other = useSignedInMeanwhile(me.id, onDone);
  const { errors, isSubmitting } = form.formState;
  const { submit, problem, wait } = useSubmit(form, async (values) => {
    try {
      await api.post("/api/auth/sign-in/email", { ...values, email: me.email });
    } catch (error) {
      if (error instanceof AppError && error.code === "unauthenticated") {
        form.setFocus("password", { shouldSelect: true });
        throw new AppError("unauthenticated", "This password is not right.");
      }
      throw error;
    }
    onDone();
  });
  const { ref, ...registered } = form.register("password", { required: "Enter your password." });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Sign in to go on"
      description={`You were signed out while you were typing. Nothing is lost: everything is still on this page. ${after}`}
      initialFocus={password}
      foot={
        <>
          <DialogClose>Not now</DialogClose>
          <Button
            type="submit"
            form="sign-in-again"
            variant="primary"
            busy={isSubmitting}
            reason={wait > 0 ? `Too many attempts; wait ${wait} s.` : undefined}
          >
            {wait > 0 ? `Try again in ${wait} s` : "Sign in and save"}
          </Button>
        </>
      }
    >
      <form id="sign-in-again" method="post" noValidate aria-label="Sign in again" className="grid gap-4" onSubmit={submit}>
        {other && (
          <Strip tone="caution" inset live>
            <b>{other} is signed in in this browser by now.</b> This page belongs to {me.name}: nothing of it is saved in another name.
          </Strip>
        )}
        {problem && (
          <Strip tone="danger" inset live>
            {problem.code === "rate_limited" ? "Too many attempts. Wait a moment, then try again." : problem.message}
          </Strip>
        )}
        <Field label="E-mail" help="Only you can go on with what you typed here.">
          {(control) => <Input {...control} value={me.email} readOnly size="lg" type="email" autoComplete="username" />}
        </Field>
        <Field label="Password" error={errors.password?.message} required>
          {(control) => (
            <PasswordInput
              {...control}
              {...registered}
              ref={(element: HTMLInputElement | null) => {
                ref(element);
                password.current = element;
              }}
              autoComplete="current-password"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
