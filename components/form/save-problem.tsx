"use client";

import { CircleAlert } from "lucide-react";
import { errorWords } from "@/components/feedback/error-words";
import { Button } from "@/components/ui/button";
import { duration } from "@/lib/client/format";
import { AppError } from "@/lib/model/app-error";

/** A conflict that comes with nothing to merge is the source's own refusal, such as a name that is taken. */
function wordsOf(error: unknown): ReturnType<typeof errorWords> {
  const words = errorWords(error);
  const detail = /[.!?]$/.test(words.detail) || words.detail === "" ? words.detail : `${words.detail}.`;
  if (words.code !== "conflict") return { ...words, detail };
  return { ...words, detail, title: "The source refused it", next: "Change what it names, then save again." };
}

type Props = { error: unknown /** "Marta Quinn was not saved" */; what: string; onRetry: () => void; onClose: () => void };

/** Why saving did not work, next to the save bar; what was typed is still in the form. */
export function SaveProblem({ error, what, onRetry, onClose }: Props) {
  const { title, detail, next, code, retry, requestId, retryAfter } = wordsOf(error);
  const unsure = error instanceof AppError && error.extra.unsure === true;
  const wait = retryAfter ? ` Try again in ${retryAfter < 60 ? `${Math.ceil(retryAfter)} seconds` : duration(retryAfter)}.` : "";
  return (
    <div
      role="alert"
      className="sticky bottom-[calc(var(--spacing-tabbar)+3.75rem)] z-30 flex justify-center px-2 pb-2 sm:bottom-18 sm:px-gutter"
    >
      <div className="grid w-full max-w-[46rem] grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-lg bg-raised px-4 py-3 shadow-float">
        <CircleAlert aria-hidden className="mt-[0.1875rem] text-danger" />
        <div className="min-w-0">
          <p className="font-strong">
            {unsure ? "It is not certain that this was saved" : `${what}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
          </p>
          <p className="text-pretty [overflow-wrap:anywhere]">
            {detail} {!unsure && next}
            {wait} What you typed is still here.
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {code === "unauthenticated" && (
              <a href="/sign-in" target="_blank" rel="noopener" className="link">
                Sign in in a new tab, then save again
              </a>
            )}
            {code === "source_key" && (
              <a href="/settings/connections" target="_blank" rel="noopener" className="link">
                Look at the connection in a new tab
              </a>
            )}
            {(retry || unsure || code === "unauthenticated") && (
              <Button size="sm" onClick={onRetry}>
                {unsure ? "Ask again how it ended" : "Try again"}
              </Button>
            )}
            <Button size="sm" variant="quiet" onClick={onClose}>
              Close
            </Button>
            {requestId && (
              <span className="ms-auto text-sm text-muted">
                Request <span className="font-mono select-all">{requestId}</span>
              </span>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
