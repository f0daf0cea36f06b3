"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function AppError({ error, retry }: Props) {
  return (
    <>
      <PageHeader />
      <Sheet>
        <ErrorNotice
          error={error}
          page
          what="This page could not be shown"
          onRetry={retry}
          action={
            <Button href="/" size="lg">
              Go to the library
            </Button>
          }
        />
        {error.digest && (
          <p className="px-gutter text-sm text-muted">
            Error <span className="font-mono select-all">{error.digest}</span>
          </p>
        )}
      </Sheet>
    </>
  );
}
