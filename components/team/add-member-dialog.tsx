"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useId } from "react";
import { Controller, useForm } from "react-hook-form";
import { PasswordInput } from "@/components/auth/password-input";
import { useSubmit } from "@/components/auth/use-submit";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormFoot } from "@/components/ui/form-foot";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { useCreateMember } from "@/lib/client/members";
import { type CreateMember, createMemberSchema } from "@/lib/model/member";
import { PASSWORD_MIN } from "@/lib/model/password";
import { ROLE_OPTIONS } from "./role-words";

/** No mail is sent: the owner hands the password over. */
export function AddMemberDialog({ onClose }: { onClose: () => void }) {
  const form = useForm<CreateMember>({
    resolver: zodResolver(createMemberSchema),
    defaultValues: { name: "", email: "", password: "", role: "editor" },
  });
  const create = useCreateMember();
  const id = useId();
  const { errors, isSubmitting } = form.formState;
  const { submit, problem } = useSubmit(form, async (values) => {
    const member = await create.mutateAsync(values);
    form.reset();
    onClose();
    notify({ title: `${member.name} can sign in now`, description: "Hand over the password; it is not sent." });
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !isSubmitting && onClose()}
      title="Add a person"
      description="No mail is sent. Tell them the address of this page and the password you choose here."
      foot={<FormFoot form={id} verb="Add person" busy={isSubmitting} onCancel={onClose} />}
    >
      <form id={id} noValidate aria-label="Add a person" className="grid gap-4" onSubmit={submit}>
        <Field label="Name" error={errors.name?.message} required>
          {(control) => <Input {...control} {...form.register("name")} size="lg" autoComplete="off" />}
        </Field>
        <Field label="E-mail" error={errors.email?.message} required>
          {(control) => <Input {...control} {...form.register("email")} size="lg" type="email" inputMode="email" autoComplete="off" />}
        </Field>
        <Field label="Password" error={errors.password?.message} help={`At least ${PASSWORD_MIN} characters.`} required>
          {(control) => <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />}
        </Field>
        <Field label="Role" error={errors.role?.message}>
          {({ id: control, ...aria }) => (
            <Controller
              control={form.control}
              name="role"
              render={({ field }) => (
                <Select id={control} {...aria} size="lg" options={ROLE_OPTIONS} value={field.value} onChange={field.onChange} />
              )}
            />
          )}
        </Field>
        {problem && <ErrorNotice error={problem} what="Nobody was added" />}
      </form>
    </Dialog>
  );
}
