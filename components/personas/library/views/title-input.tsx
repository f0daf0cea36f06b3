import type { Ref } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const MAX_LENGTH = 60;

type Props = { problem: string | undefined; initial: string; onChange: () => void; ref: Ref<HTMLInputElement> };

export const TitleInput = ({ problem, initial, onChange, ref }: Props) => (
  <Field label="Name" error={problem} required>
    {(control) => (
      <Input
        {...control}
        ref={ref}
        name="title"
        size="lg"
        autoComplete="off"
        defaultValue={initial}
        maxLength={MAX_LENGTH}
        placeholder="Cold-chain buyers"
        onChange={onChange}
      />
    )}
  </Field>
);
