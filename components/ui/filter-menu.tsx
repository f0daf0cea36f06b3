"use client";

import type { ReactNode } from "react";
import { ChipCross, chipFrame } from "./chip";
import { FilterTrigger } from "./filter-trigger";
import { Popover } from "./popover";

type Props = {
  label: string;
  /** What is chosen; undefined while nothing is. */
  words: string | undefined;
  onRemove: () => void;
  /** The choices; they are drawn when it opens. */
  children: ReactNode;
};

/** A dashed "+ Label" while nothing is chosen; then a sentence, "Label first or second", with a cross. */
export function FilterMenu({ label, words, onRemove, children }: Props) {
  return (
    <span className={words === undefined ? "contents" : chipFrame}>
      <Popover title={label} hideTitle trigger={<FilterTrigger label={label} words={words} />}>
        {children}
      </Popover>
      {words !== undefined && <ChipCross label={`Remove filter: ${label.toLowerCase()}`} onRemove={onRemove} />}
    </span>
  );
}
