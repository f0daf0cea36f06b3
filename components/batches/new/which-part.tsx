"use client";

import Link from "next/link";
import { Faces } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { Leaf } from "@/components/ui/leaf";
import { plural } from "@/lib/client/format";
import type { Which } from "./use-which";

const FACES = 6;

/** Who the batch is about, as it was handed over by the library. */
export function WhichPart({ which }: { which: Which }) {
  const faces = which.rows.flatMap((row) => row.persona ?? []).slice(0, FACES);
  return (
    <Leaf title="Which">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Faces ids={faces} total={which.total} className="w-9" />
        <span className="font-strong">{plural(which.total, "persona")}</span>
        <span className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
          {which.counts.map(({ source, count }) => (
            <span key={source} className="inline-flex items-center gap-1.5 tabular-nums">
              {count.toLocaleString("en")} in <SourceBadge source={source} />
            </span>
          ))}
        </span>
        <Link href="/?view=table" className="text-accent underline underline-offset-2">
          Choose others
        </Link>
      </div>
      <p className="mt-2 text-sm text-muted">
        {which.fixed
          ? "Fixed now: whoever joins the library later is not touched."
          : "Everyone who matches when you confirm; fixed from then on."}
      </p>
    </Leaf>
  );
}
