"use client";

import { lazy, type ReactNode, Suspense } from "react";

export type ErrorNoticeProps = {
  error: unknown;
  /** What could not be done, to what: "The personas could not be read". */
  what?: string;
  onRetry?: (() => void) | undefined;
  retrying?: boolean;
  action?: ReactNode;
  /** The whole page rather than a notice inside it. */
  page?: boolean;
};

/** Until the whole notice is there, and instead of it when the network has gone as well. */
function PlainNotice({ error, what, onRetry, action, page }: ErrorNoticeProps) {
  const Title = page ? "h1" : "p";
  return (
    <div role="alert" className={page ? "px-gutter py-8" : "rounded-md bg-danger-wash px-4 py-3"}>
      <Title className={page ? "verdict" : "font-strong"}>{what ?? "Something broke here"}</Title>
      <p>{error instanceof Error && error.message}</p>
      {onRetry && (
        <button type="button" onClick={onRetry} className="mt-2 font-strong text-accent underline">
          Try again
        </button>
      )}
      {action}
    </div>
  );
}

const Whole = lazy(() =>
  import("./error-notice-view").then(
    ({ ErrorNoticeView }) => ({ default: ErrorNoticeView }),
    () => ({ default: PlainNotice }),
  ),
);

/** What happened, to what, what to do next, then the request's number. Its words are loaded when something goes wrong. */
export const ErrorNotice = (props: ErrorNoticeProps) => (
  <Suspense fallback={<PlainNotice {...props} />}>
    <Whole {...props} />
  </Suspense>
);
