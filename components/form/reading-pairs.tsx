import { rowsOf } from "@/lib/model/line-rows";
import type { Pair } from "@/lib/model/merge-pairs";
import { Lines } from "./reading-lines";
import { Words } from "./reading-words";

const titleOf = ({ title }: Pair) => title.trim();

/** Titles with their values, each with what came and what went. */
export function Pairs({ now, was }: { now: readonly Pair[]; was: readonly Pair[] }) {
  return (
    <dl className="grid gap-2">
      {rowsOf(was, now, titleOf).map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs do not move while they are read
        <div key={at} className="min-w-0">
          <dt className="font-medium [overflow-wrap:anywhere]">
            <Words now={row.now?.title ?? ""} was={row.before?.title ?? ""} />
          </dt>
          <dd>
            <Lines now={row.now?.value ?? []} was={row.before?.value ?? []} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
