"use client";

import { type ReactNode, useMemo } from "react";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { announce } from "@/components/ui/announcer";
import { Segmented } from "@/components/ui/segmented";
import { formatNumber, plural } from "@/lib/client/format";
import { useUrlState } from "@/lib/client/url-state";
import { readShow, type Show } from "@/lib/model/compare-address";

type Props = { title: string; counts: Record<Show, number>; foot: ReactNode; children: ReactNode };

const KEYS = ["show"] as const;
const NONE: Record<Show, string> = {
  all: "None of them holds anything yet but a name.",
  differs: "Nothing differs: what more than one of them can hold is the same.",
  only: "Nothing is held by one of them alone.",
  same: "Nothing is the same in all that can hold it.",
};

/** Title, the choice of rows, and the rows: hidden here, so that choosing asks nobody. */
export function CompareBoard({ title, counts, foot, children }: Props) {
  const { address, change } = useUrlState(KEYS);
  const show = readShow(address.show);
  const options = useMemo(
    () =>
      [
        { value: "all", label: `All ${formatNumber(counts.all)}` },
        { value: "differs", label: `Differs ${formatNumber(counts.differs)}` },
        { value: "only", label: `Only in one ${formatNumber(counts.only)}` },
        { value: "same", label: `Same ${formatNumber(counts.same)}` },
      ] as const,
    [counts],
  );
  const choose = (next: Show) => {
    change({ show: next === "all" ? null : next });
    announce(`${plural(counts[next], "row")} shown`);
  };
  return (
    <div data-show={show} className="group/board flex-1">
      <Pad>
        <SheetHead title={title} note={`${plural(counts.all, "meaning")} held by at least one`}>
          <div data-no-print className="max-w-full overflow-x-auto">
            <Segmented label="Show" value={show} options={options} onChange={choose} />
          </div>
        </SheetHead>
      </Pad>
      {children}
      {counts[show] === 0 && <Pad className="py-10 text-lg text-muted">{NONE[show]}</Pad>}
      {foot && <Pad className="py-4 text-sm text-muted">{foot}</Pad>}
    </div>
  );
}
