"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { BarRule, FloatingBar } from "@/components/ui/floating-bar";
import { IconButton } from "@/components/ui/icon-button";
import { formatNumber } from "@/lib/client/format";

type Props = {
  count: number;
  /** Everyone the list finds. */
  total: number;
  all: boolean;
  filtered: boolean;
  /** Small words after the count, such as "3 not in this list". */
  note?: string | undefined;
  onAll: () => void;
  onClear: () => void;
  /** Verbs. */
  children: ReactNode;
};

const Rule = () => (
  <span className="contents max-sm:hidden">
    <BarRule />
  </span>
);

/** Says how many are really meant, then the verbs. Gone while nothing is ticked. */
export function SelectionBar({ count, total, all, filtered, note, onAll, onClear, children }: Props) {
  if (count === 0) return null;
  return (
    <FloatingBar label="Selection">
      <div className="flex min-w-0 items-center gap-1 max-sm:w-full max-sm:flex-wrap">
        <p className="flex items-baseline gap-2 ps-2.5 pe-1 tabular-nums max-sm:flex-wrap max-sm:gap-y-0 max-sm:whitespace-normal">
          <b className="font-strong">{all ? `All ${formatNumber(count)}` : formatNumber(count)} ticked</b>
          {note && <span className="text-sm text-muted">{note}</span>}
        </p>
        {!all && count < total && (
          <Button variant="quiet" onClick={onAll}>
            Tick all {formatNumber(total)}
            {filtered && " that match"}
          </Button>
        )}
        <Rule />
        <div className="flex items-center gap-1 max-sm:order-1 max-sm:w-full max-sm:gap-0 max-sm:[&_svg]:hidden max-sm:[&>*]:flex-1 max-sm:[&>*]:!px-1.5">
          {children}
        </div>
        <Rule />
        <IconButton label="Clear selection" icon={<X aria-hidden />} kbd="Esc" onClick={onClear} className="max-sm:ms-auto" />
      </div>
    </FloatingBar>
  );
}
