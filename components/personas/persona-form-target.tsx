"use client";

import type { ReactNode } from "react";
import { Pad } from "@/components/shell/sheet";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Target } from "./persona-form-targets";
import { SourceMark } from "./source-badge";

type Props = { targets: readonly Target[]; target: Target | undefined; onChoose: (connection: string) => void; children?: ReactNode };

/** Which connection a new persona goes to; those that only read stay visible and say why. */
export function PersonaFormTarget({ targets, target, onChoose, children }: Props) {
  return (
    <Pad className="grid gap-5 border-b border-line py-5">
      <RadioCards
        label="Where does the persona belong?"
        value={target?.connection.id ?? null}
        onChange={onChoose}
        className="@sm/sheet:grid-cols-2 @xl/sheet:grid-cols-3"
        options={targets.map(({ connection, source, reason }) => ({
          value: connection.id,
          label: connection.label,
          hint: reason ?? source.label,
          icon: <SourceMark source={source.id} />,
          disabled: reason !== undefined,
        }))}
      />
      {children && <div className="max-w-[24rem]">{children}</div>}
    </Pad>
  );
}
