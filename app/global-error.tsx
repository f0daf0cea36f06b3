"use client";

import "./globals.css";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Personary</title>
        <main className="mx-auto max-w-[40rem] px-gutter py-16">
          <h1 className="verdict">Personary could not show this page</h1>
          <p className="mt-2 text-lg text-ink-soft">
            Nothing was sent to your sources. Try again; if it stays, tell whoever runs Personary.
          </p>
          <button type="button" onClick={retry} className="mt-6 h-10 rounded-md bg-accent-fill px-5 font-medium text-on-accent">
            Try again
          </button>
          {error.digest && <p className="mt-8 border-t border-line pt-3 text-sm text-muted">Error {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
