"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { changesName, opWords } from "@/components/batches/new/change-words";
import { fieldOf } from "@/components/batches/new/preview-columns";
import { filterHref, filterWords, scopeWords } from "@/components/batches/scope-words";
import { useConnections } from "@/lib/client/connections";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { keyWords } from "@/lib/model/key-words";
import type { SourceInfo } from "@/lib/model/source";
import { cameWords, promisedWords } from "./asked-words";

const link = "text-accent underline underline-offset-2 [overflow-wrap:anywhere]";

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-4 gap-y-0.5 py-1.5 @md/sheet:grid-cols-[11rem_minmax(0,1fr)]">
    <dt className="text-muted">{label}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

/** What somebody asked for and what was promised, kept for whoever looks later. */
export function RunAsked({ batch, sources }: { batch: Batch; sources: readonly SourceInfo[] }) {
  const { data: connections = [] } = useConnections();
  const { scope, changes, planned, file } = batch;
  if (!scope && !changes && !planned && !file && !batch.undoOf && !batch.undoneBy) return null;
  const labelOf = (name: string) => fieldOf(name, sources)?.label ?? keyWords(name);
  const filter = scope?.query && filterWords(scope.query, sources, connections);
  const short = [scope && scopeWords(scope, file?.name), changes && changesName(changes, labelOf)].filter(Boolean).join(". ");
  return (
    <details className="group border-b border-line py-2">
      <summary className="flex min-h-6 cursor-pointer list-none items-baseline gap-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 flex-none self-center text-muted group-open:rotate-90" />
        <span className="flex-none font-medium">What was asked</span>
        <span className="min-w-0 truncate text-muted group-open:hidden">{short}</span>
      </summary>
      <dl className="ps-5.5 pt-1">
        {scope && (
          <Line label="Who">
            {scopeWords(scope, file?.name)}
            {scope.query && (
              <>
                {filter ? `: ${filter}. ` : ", with no filter on. "}
                <Link href={filterHref(scope.query)} className={link}>
                  See who matches now
                </Link>
              </>
            )}
          </Line>
        )}
        {changes && changes.length > 0 && (
          <Line label={changes.length === 1 ? "Change" : "Changes"}>
            <ul>
              {changes.map((change, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a field may be changed several times
                <li key={i}>
                  <span className="font-medium">{labelOf(change.field)}</span>: {opWords(change, fieldOf(change.field, sources), labelOf)}
                </li>
              ))}
            </ul>
          </Line>
        )}
        {file && (
          <Line label="File">
            {file.kept ? (
              <Link href={`/imports/${file.import}`} className={link}>
                {file.name}
              </Link>
            ) : (
              `${file.name}. Files are kept for 30 days; this one is gone.`
            )}
          </Line>
        )}
        {planned && <Line label="The preview promised">{promisedWords(planned)}</Line>}
        <Line label={batch.finishedAt ? "It came to" : "So far"}>{cameWords(batch)}</Line>
        {batch.undoOf && (
          <Line label="Undoes">
            <Link href={`/batches/${batch.undoOf}`} className={link}>
              The batch it undoes
            </Link>
          </Line>
        )}
        {batch.undoneBy && (
          <Line label="Undone by">
            <Link href={`/batches/${batch.undoneBy}`} className={link}>
              The batch that undid it
            </Link>
          </Line>
        )}
        {batch.total > 0 && (
          <Line label="Frozen to">{formatNumber(batch.total)} steps when it was confirmed; nobody who came later is touched.</Line>
        )}
      </dl>
    </details>
  );
}
