import Link from "next/link";
import { BatchMeter, settledWords } from "@/components/batches/batch-meter";
import { BatchStateTag } from "@/components/batches/batch-state-tag";
import { KIND_WORDS } from "@/components/batches/batch-words";
import { Freshness } from "@/components/personas/freshness";
import { SourceMark } from "@/components/personas/source-badge";
import { Td, Tr } from "@/components/ui/table";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";

/** One batch: what it is, where it stands, whose it is. */
export function BatchRow({ batch }: { batch: Batch }) {
  const { counts } = batch;
  const needs = counts.failed + counts.conflict;
  return (
    <Tr>
      <th scope="row" className="text-start">
        <Link
          href={`/batches/${batch.id}`}
          title={batch.name}
          className="block truncate py-0.5 font-serif leading-5 font-strong hover:text-accent focus-visible:-outline-offset-2"
        >
          {batch.name}
        </Link>
        <span className="flex items-center gap-1.5 text-sm leading-[1.0625rem] text-muted">
          <span className="truncate">
            {KIND_WORDS[batch.kind].noun}
            <span className="sm:hidden">
              , <Freshness at={batch.createdAt} as="plain" className="!inline !align-baseline" />
            </span>
            {batch.lanes.length > 0 && ` in ${batch.lanes.map((lane) => lane.label).join(", ")}`}
          </span>
          {[...new Set(batch.lanes.map((lane) => lane.source))].map((source) => (
            <SourceMark key={source} source={source} />
          ))}
        </span>
      </th>
      <Td>
        <BatchStateTag batch={batch} />
      </Td>
      <Td className="max-sm:hidden">
        <BatchMeter batch={batch} />
        <span className="mt-1 block text-sm leading-[1.0625rem] text-muted tabular-nums">
          {settledWords(batch)}
          {needs > 0 && (
            <span className="text-danger">
              , {formatNumber(needs)} {needs === 1 ? "needs" : "need"} you
            </span>
          )}
        </span>
      </Td>
      <Td className="truncate max-lg:hidden">{batch.by ?? "Someone who left"}</Td>
      <Td className="max-sm:hidden">
        <Freshness at={batch.createdAt} as="plain" className="!text-ink" />
      </Td>
    </Tr>
  );
}
