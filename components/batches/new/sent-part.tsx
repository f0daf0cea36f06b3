"use client";

import { Code } from "lucide-react";
import { useState } from "react";
import { SourceBadge } from "@/components/personas/source-badge";
import { useSourceLooks } from "@/components/personas/source-provider";
import type { PreviewRow } from "@/lib/client/batch-preview";
import { plural } from "@/lib/client/format";
import type { BatchPreview, CreateBatch } from "@/lib/model/batch";
import { ExactRequests } from "./exact-requests";
import { takesWords } from "./lead-words";

type Props = { preview: BatchPreview; body: CreateBatch | undefined; rows: readonly PreviewRow[] };

/** Requests per connection, how long they take, and, on demand, the requests themselves. */
export function SentPart({ preview, body, rows }: Props) {
  const [open, setOpen] = useState(false);
  const looks = useSourceLooks();
  const lanes = preview.lanes.filter(({ reads, writes }) => reads + writes > 0);
  return (
    <section>
      <h2>What will be sent</h2>
      {lanes.length === 0 ? (
        <p className="text-sm text-ink-soft">Nothing.</p>
      ) : (
        <dl className="grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm tabular-nums">
          {lanes.map(({ connection, source, label, reads, writes }) => (
            <div key={connection} className="contents">
              <dt className="max-w-36 text-muted">
                <SourceBadge
                  source={source}
                  {...(looks.find(({ id }) => id === source)?.label !== label && { name: label })}
                  className="max-w-full"
                />
              </dt>
              <dd>{[reads > 0 && plural(reads, "read"), plural(writes, "write")].filter(Boolean).join(", ")}</dd>
            </div>
          ))}
          <dt className="text-muted">Takes</dt>
          <dd>{takesWords(lanes)}</dd>
        </dl>
      )}
      {body && rows.length > 0 && (
        <>
          <button
            type="button"
            className="link mt-3 inline-flex min-h-6 items-center gap-2 text-sm no-underline"
            onClick={() => setOpen(true)}
          >
            <Code aria-hidden />
            The exact requests
          </button>
          <ExactRequests open={open} onOpenChange={setOpen} body={body} rows={rows} />
        </>
      )}
    </section>
  );
}
