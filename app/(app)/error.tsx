"use client";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Plain on purpose: it comes with every first visit, and must not need what broke. */
export default function AppError({ error, retry }: Props) {
  return (
    <main id="main" className="m-4 rounded-lg border border-line bg-surface px-gutter py-8">
      <h1 className="verdict">This page could not be shown</h1>
      <p className="mt-2">{error.digest ? "Something broke here. Try again; if it stays, tell whoever runs Personary." : error.message}</p>
      <p className="mt-4 flex gap-4 font-strong text-accent underline">
        <button type="button" onClick={retry}>
          Try again
        </button>
        <a href="/">Go to the library</a>
      </p>
      {error.digest && (
        <p className="mt-4 text-sm text-muted">
          Error <span className="font-mono select-all">{error.digest}</span>
        </p>
      )}
    </main>
  );
}
