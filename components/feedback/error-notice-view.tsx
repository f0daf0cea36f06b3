"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { duration } from "@/lib/client/format";
import type { ErrorNoticeProps } from "./error-notice";
import { errorWords } from "./error-words";

/** What happened, to what, what to do next, then the request's number. */
export function ErrorNoticeView({ error, what, onRetry, retrying = false, action, page }: ErrorNoticeProps) {
  const { title, next, detail, code, retry, requestId, retryAfter } = errorWords(error);
  const wait =
    retryAfter !== undefined && retryAfter > 0
      ? ` Try again in ${retryAfter < 60 ? `${Math.ceil(retryAfter)} seconds` : duration(retryAfter)}.`
      : "";
  const Title = page ? "h1" : "p";
  return (
    <div
      role="alert"
      className={page ? "max-w-[40rem] px-gutter py-[clamp(1.5rem,8vh,5rem)]" : "flex gap-3 rounded-md bg-danger-wash px-4 py-3"}
    >
      {page ? (
        <p className="inline-flex min-h-5 items-center gap-1.5 rounded-sm bg-danger-wash px-1.5 text-sm text-danger">{title}</p>
      ) : (
        <CircleAlert aria-hidden className="mt-[0.1875rem] text-danger" />
      )}
      <div className="min-w-0">
        <Title className={page ? "verdict mt-3" : "font-strong"}>{what ?? title}</Title>
        <p className={cn("text-pretty [overflow-wrap:anywhere]", page && "mt-2 max-w-[60ch] text-lg text-ink-soft")}>
          {detail} {next}
          {wait}
        </p>
        <div className={cn("flex flex-wrap items-center gap-2 empty:hidden", page ? "mt-6" : "mt-2")}>
          {retry && onRetry && (
            <Button variant={page ? "primary" : "outline"} size={page ? "lg" : "sm"} onClick={onRetry} busy={retrying}>
              Try again
            </Button>
          )}
          {code === "unauthenticated" && (
            <Button href="/sign-in" size="sm">
              Sign in
            </Button>
          )}
          {code === "source_key" && (
            <Button href="/settings/connections" size="sm">
              Replace the key
            </Button>
          )}
          {action}
        </div>
        {requestId && (
          <p className={cn("flex flex-wrap items-center gap-1 text-sm text-muted", page && "mt-8 border-t border-line pt-3")}>
            Request <span className="font-mono text-[0.92em] select-all">{requestId}</span>
            <CopyButton text={requestId} variant="quiet" size="sm" />
          </p>
        )}
      </div>
    </div>
  );
}
