"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Pad } from "@/components/shell/sheet";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Target } from "./persona-form-targets";
import { SourceMark } from "./source-badge";

type Props = {
  targets: readonly Target[];
  target: Target | undefined;
  refocus?: boolean;
  onChoose: (connection: string) => void;
  /** Other ways to begin than with an empty form. */
  ways?: ReactNode;
  children?: ReactNode;
};

/** Which connection a new persona goes to; those that only read stay visible and say why. */
export function PersonaFormTarget({ targets, target, refocus = false, onChoose, ways, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refocus) box.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, [refocus]);
  return (
    <Pad className="border-b border-line py-5">
      <div ref={box} className="grid gap-5">
        <RadioCards
          label="Where does the persona belong?"
          value={target?.connection.id ?? null}
          onChange={onChoose}
          className="@sm/sheet:grid-cols-2 @xl/sheet:grid-cols-3"
          options={targets.map(({ connection, source, reason }) => ({
            value: connection.id,
            label: connection.label,
            hint: reason ?? (connection.label === source.label ? connection.account?.name : source.label),
            icon: <SourceMark source={source.id} />,
            disabled: reason !== undefined,
          }))}
        />
        {children && <div className="max-w-[24rem]">{children}</div>}
        {ways}
      </div>
    </Pad>
  );
}
