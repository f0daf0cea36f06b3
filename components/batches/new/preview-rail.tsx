"use client";

import { type ReactNode, useState } from "react";
import { confirmWords } from "@/components/batches/batch-words";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PreviewRow } from "@/lib/client/batch-preview";
import { formatNumber } from "@/lib/client/format";
import type { BatchPreview, CreateBatch } from "@/lib/model/batch";
import { MEANWHILE, UNDO } from "./preview-words";
import { SentPart } from "./sent-part";

const TYPED_FROM = 20;

type Props = {
  preview: BatchPreview;
  body: CreateBatch | undefined;
  rows: readonly PreviewRow[];
  off: string | undefined;
  busy: boolean;
  sending: boolean;
  error: unknown;
  words: string | undefined;
  onConfirm: () => void;
  back: ReactNode;
};

/** What will be sent, what can come back, and the one button that starts it. */
export function PreviewRail({ preview, body, rows, off, busy, sending, error, words, onConfirm, back }: Props) {
  const [typed, setTyped] = useState("");
  const { kind, will } = preview;
  const guarded = kind === "remove" && will > TYPED_FROM;
  const untyped = guarded && typed.replace(/\D/g, "") !== String(will);
  const why = will === 0 ? "Nothing would be sent." : (off ?? (untyped ? `Off until ${formatNumber(will)} is typed here.` : undefined));
  const { title, words: meanwhile } = MEANWHILE[kind];
  return (
    <aside
      aria-label="Before it runs"
      className="contents @xl/sheet:col-start-2 @xl/sheet:row-span-2 @xl/sheet:row-start-1 @xl/sheet:block @xl/sheet:border-s @xl/sheet:border-line [&_h2]:mb-2 [&_h2]:text-sm [&_h2]:font-strong"
    >
      <div className="contents @xl/sheet:sticky @xl/sheet:top-[3.25rem] @xl/sheet:block @xl/sheet:px-6 @xl/sheet:pt-2 @xl/sheet:pb-16">
        <div className="order-3 grid gap-x-8 border-t border-line px-gutter pb-4 @sm/sheet:grid-cols-2 @xl/sheet:block @xl/sheet:border-t-0 @xl/sheet:p-0 [&>section]:py-4 @xl/sheet:[&>section]:border-b @xl/sheet:[&>section]:border-line">
          <SentPart preview={preview} body={body} rows={rows} />
          <section>
            <h2>{title}</h2>
            <p className="text-sm text-pretty text-ink-soft">{meanwhile}</p>
          </section>
          <section>
            <h2>Undo</h2>
            <p className="text-sm text-pretty text-ink-soft">{UNDO[kind]}</p>
          </section>
        </div>
        <div className="sticky bottom-0 z-20 order-4 border-t border-line bg-surface px-gutter py-3 max-sm:bottom-tabbar @xl/sheet:static @xl/sheet:border-t-0 @xl/sheet:px-0 @xl/sheet:py-5">
          <form
            className="grid items-center gap-2 @max-xl/sheet:grid-cols-[minmax(0,1fr)_auto] @max-xl/sheet:[&>:not(button)]:col-span-full"
            onSubmit={(event) => event.preventDefault()}
          >
            {guarded && (
              <Field label={`Type ${formatNumber(will)} to delete them`} help={why} className="mb-1 grid gap-1.5">
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    autoComplete="off"
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                  />
                )}
              </Field>
            )}
            {error !== null && error !== undefined && (
              <ErrorNotice error={error} what="The batch could not be started" onRetry={onConfirm} />
            )}
            <Button
              type="submit"
              variant={kind === "remove" ? "stop" : "primary"}
              size="lg"
              wide
              reason={why}
              busy={busy}
              onClick={onConfirm}
            >
              {sending ? "Starting…" : (words ?? confirmWords(kind, will))}
            </Button>
            {why && !guarded && <p className="text-sm text-muted">{why}</p>}
            {back}
          </form>
        </div>
      </div>
    </aside>
  );
}
