"use client";

import type { ReactNode } from "react";
import { useState } from "react";
import { confirmWords } from "@/components/batches/batch-words";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { SourceBadge } from "@/components/personas/source-badge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatNumber, plural } from "@/lib/client/format";
import type { BatchPreview } from "@/lib/model/batch";

const TYPED_FROM = 20;

const UNDO = {
  update:
    "For 30 days, as a batch of its own. It brings the old values back and leaves alone what was changed since. The source's own dates of change cannot come back.",
  remove:
    "For 30 days, as a batch of its own. It makes them again from what was last read; in the source each then has a new upstream id, and values nobody can write there are lost.",
  create: "For 30 days, as a batch of its own. It deletes what this batch made.",
} as const;

const MEANWHILE = {
  update:
    "Each persona is read again right before it is written. One that changed since this preview stops as a conflict and waits for you; the others go on.",
  remove:
    "Each persona is read again right before it is deleted. One that changed since this preview stops as a conflict; the others go on.",
  create: "None is made twice: when an answer is lost, the source is read back before anything is sent again.",
} as const;

type Props = { preview: BatchPreview; busy: boolean; sending: boolean; error: unknown; onConfirm: () => void; back: ReactNode };

/** What will be sent, what can come back, and the one button that starts it. */
export function PreviewRail({ preview, busy, sending, error, onConfirm, back }: Props) {
  const [typed, setTyped] = useState("");
  const { kind, will } = preview;
  const guarded = kind === "remove" && will > TYPED_FROM;
  const off =
    will === 0 ? "Nothing would be sent." : guarded && typed.replace(/\D/g, "") !== String(will) ? `Type ${will} first.` : undefined;
  const counted = preview.total === preview.items.length;
  const sources = [...new Set(preview.items.map((row) => row.source))].map((source) => ({
    source,
    count: preview.items.filter((row) => row.source === source && row.outcome === "will").length,
  }));
  return (
    <aside
      aria-label="Before it runs"
      className="grid content-start gap-x-8 border-t border-line px-gutter @max-xl/sheet:pb-16 @xl/sheet:border-s @xl/sheet:border-t-0 @xl/sheet:px-6 @xl/sheet:pt-2 @xl/sheet:pb-16 [&_h2]:mb-2 [&_h2]:text-sm [&_h2]:font-strong [&>section]:border-b [&>section]:border-line [&>section]:py-4 [&>section:last-child]:border-b-0"
    >
      <section>
        <h2>What will be sent</h2>
        {counted && will > 0 ? (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {sources.map(({ source, count }) => (
              <div key={source} className="contents">
                <dt>
                  <SourceBadge source={source} />
                </dt>
                <dd className="text-ink-soft tabular-nums">{count === 0 ? "nothing" : plural(count, "persona")}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="text-sm text-ink-soft">{will === 0 ? "Nothing." : plural(will, "persona")}</p>
        )}
      </section>
      <section>
        <h2>{kind === "create" ? "If the connection breaks" : "If somebody edits meanwhile"}</h2>
        <p className="text-sm text-pretty text-ink-soft">{MEANWHILE[kind]}</p>
      </section>
      <section>
        <h2>Undo</h2>
        <p className="text-sm text-pretty text-ink-soft">{UNDO[kind]}</p>
      </section>
      <section className="grid gap-3">
        {guarded && (
          <Field label={`Type ${formatNumber(will)} to delete`}>
            {(control) => (
              <Input {...control} inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        )}
        {error !== null && error !== undefined && <ErrorNotice error={error} what="The batch could not be started" onRetry={onConfirm} />}
        <Button variant={kind === "remove" ? "stop" : "primary"} size="lg" wide reason={off} busy={busy} onClick={onConfirm}>
          {sending ? "Starting…" : confirmWords(kind, will)}
        </Button>
        {back}
      </section>
    </aside>
  );
}
