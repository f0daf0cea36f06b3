"use client";

import { Faces } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { Leaf } from "@/components/ui/leaf";
import { formatNumber, plural } from "@/lib/client/format";
import type { SourceInfo } from "@/lib/model/source";
import type { Which } from "./use-which";

const FACES = 6;

type Props = {
  which: Which;
  /** What the batch does to them, so that those who cannot have it are named here. */
  verb: "update" | "remove" | undefined;
  onOthers: () => void;
};

/** Who the batch is about. */
export function WhichPart({ which, verb, onOthers }: Props) {
  const faces = which.rows.flatMap((row) => row.persona ?? []).slice(0, FACES);
  const countOf = (id: string) => which.counts.find(({ source }) => source === id)?.count;
  const cannot = verb ? which.sources.filter(({ can }) => !can[verb]) : [];
  return (
    <Leaf title="Which">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Faces ids={faces} total={which.total} className="w-9" />
        <span className="font-strong">{plural(which.total, "persona")}</span>
        <span className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
          {which.counts.map(({ source, count }) => (
            <span key={source} className="inline-flex items-center gap-1.5 tabular-nums">
              {formatNumber(count)} in <SourceBadge source={source} />
            </span>
          ))}
        </span>
        <button type="button" className="link" onClick={onOthers}>
          Choose others
        </button>
      </div>
      {cannot.map((source) => (
        <p key={source.id} className="mt-2 text-sm text-caution">
          {leftOut(source, countOf(source.id))}
        </p>
      ))}
      <p className="mt-2 text-sm text-muted">
        {which.fixed
          ? "Fixed now: whoever joins the library later is not touched."
          : "Everyone who matches when you confirm; fixed from then on."}
      </p>
    </Leaf>
  );
}

function leftOut({ label, can }: SourceInfo, count: number | undefined): string {
  const who = count === undefined ? `Those in ${label} are` : `${formatNumber(count)} in ${label} ${count === 1 ? "is" : "are"}`;
  return `${who} left out: ${can.reason ?? `${label} cannot do this.`}`;
}
