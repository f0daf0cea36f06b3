"use client";

import { CircleAlert, CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import { useOnline } from "@/components/feedback/offline-notice";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { formatTime, sentence } from "@/lib/client/format";
import { AppError } from "@/lib/model/app-error";
import { useFormBase } from "./form-base";
import { saveKind } from "./save-kind";
import { SaveWays, type Ways } from "./save-ways";
import { saveWords } from "./save-words";

type Props = Omit<Ways, "kind" | "error" | "until"> & {
  error: unknown;
  /** The persona's name. */
  what: string;
  source: string;
  onClose: () => void;
};

/** Why saving did not work, next to the save bar, and the ways on; what was typed is still in the form. */
export function SaveProblem({ error, what, source, onClose, ...ways }: Props) {
  const { mode } = useFormBase();
  const offline = !useOnline();
  const kind = saveKind(error, mode);
  const extra = error instanceof AppError ? error.extra : {};
  const until = kind === "limited" || (kind === "down" && extra.retryAfter !== undefined) ? untilOf(error) : 0;
  const time = until === 0 ? undefined : formatTime(new Date(until).toISOString());
  const { title, next, quiet } = saveWords(kind, { what, source, offline, until: time });
  const unsure = ["unsure", "cut", "halted", "unclear"].includes(kind);
  const detail = quiet || !(error instanceof AppError) ? "" : sentence(error.message);
  return (
    <Card icon={unsure ? <CircleHelp aria-hidden className="mt-[0.1875rem] text-caution" /> : undefined}>
      <div role="alert">
        <p className="font-strong [overflow-wrap:anywhere]">{title}</p>
        <p className="text-pretty [overflow-wrap:anywhere]">
          {detail} {next} What you typed is still here.
        </p>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <SaveWays key={`${kind} ${extra.saveKey}`} {...ways} kind={kind} error={error} until={until} />
        <Button size="sm" variant="quiet" onClick={onClose}>
          Close
        </Button>
        {extra.requestId && (
          <span className="ms-auto flex items-center text-sm text-muted">
            Request <span className="ms-1 font-mono select-all">{extra.requestId.slice(0, 8)}</span>
            <CopyButton text={extra.requestId} variant="quiet" size="sm" />
          </span>
        )}
      </div>
    </Card>
  );
}

const Card = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <div className="sticky bottom-[calc(var(--spacing-tabbar)+3.75rem)] z-30 flex justify-center px-2 pb-2 sm:bottom-18 sm:px-gutter">
    <section
      aria-label="Not saved"
      className="grid w-full max-w-[46rem] grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-lg bg-raised px-4 py-3 shadow-float"
    >
      {icon ?? <CircleAlert aria-hidden className="mt-[0.1875rem] text-danger" />}
      <div className="min-w-0">{children}</div>
    </section>
  </div>
);

const WAIT_S = 30;
const seen = new WeakMap<object, number>();

/** When a refusal for too many requests ends, in ms; counted from when it first came on screen. */
function untilOf(error: unknown): number {
  if (!(error instanceof AppError)) return 0;
  const until = seen.get(error) ?? Date.now() + (error.extra.retryAfter ?? WAIT_S) * 1000;
  seen.set(error, until);
  return until;
}
