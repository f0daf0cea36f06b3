import type { ReactNode } from "react";
import { freeField } from "@/lib/model/parts";
import type { InputProps } from "./input-props";

/** A record for which the source holds a text, a list or something else: edited as that, so nothing of it is lost. */
export function InputOddRecord({ show, ...props }: InputProps & { show: (inner: InputProps) => ReactNode }) {
  const { field, id, value, base, describedBy } = props;
  const held = [base, value].map((side) => ({ [field.name]: side ?? null }));
  const note = `${id}-odd`;
  return (
    <>
      {show({
        ...props,
        field: { ...freeField(field.name, ...held), label: field.label },
        describedBy: [note, describedBy].filter(Boolean).join(" "),
      })}
      <p id={note} className="mt-1 px-2.5 text-sm text-muted">
        The source holds no separate facts here; it stays as it came.
      </p>
    </>
  );
}
