"use client";

import type { ViewTab } from "@/components/personas/library/library-views";
import { RadioCards } from "@/components/ui/radio-cards";
import { plural } from "@/lib/client/format";
import { useViewCounts } from "@/lib/client/views";

type Props = {
  value: string;
  onChange: (id: string) => void;
  tabs: readonly ViewTab[];
  held: { value: string; count: number } | undefined;
};

/** Those handed over by the library and every view, each with how many it holds now. */
export function ViewChoice({ value, onChange, tabs, held }: Props) {
  const counts = useViewCounts(tabs.map(({ address }) => address).join(" "));
  const hintOf = ({ address, saved }: ViewTab): string => {
    const count = counts[address];
    return [count === undefined ? undefined : plural(count, "persona"), saved?.team ? "shared view" : saved ? "your view" : undefined]
      .filter(Boolean)
      .join(", ");
  };
  return (
    <RadioCards
      label="Start from"
      hideLabel
      value={value}
      onChange={onChange}
      className="@sm/sheet:grid-cols-2 @lg/sheet:grid-cols-3"
      options={[
        ...(held ? [{ value: held.value, label: "Ticked in the library", hint: plural(held.count, "persona") }] : []),
        ...tabs.map((tab) => ({ value: tab.id, label: tab.title, hint: hintOf(tab) || "…" })),
      ]}
    />
  );
}
