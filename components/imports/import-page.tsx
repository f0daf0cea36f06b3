"use client";

import { useEffect } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useImport } from "@/lib/client/imports";
import { dropLastImport, keepLastImport } from "@/lib/client/last-import";
import { useUrlState } from "@/lib/client/url-state";
import type { SourceInfo } from "@/lib/model/source";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { FileStep } from "./file-step";
import { ImportExpired } from "./import-expired";
import { ImportForbidden } from "./import-forbidden";
import { ImportFrame, type ImportStep, STEPS } from "./import-frame";

const KEYS = ["step"] as const;
type Props = { id: string; sources: readonly SourceInfo[] };

/** A file that was brought: its columns, then the check; the address says at which step. */
export function ImportPage({ id, sources }: Props) {
  const mayWrite = useAtLeast("editor");
  return mayWrite ? <Brought id={id} sources={sources} /> : <ImportForbidden />;
}

function Brought({ id, sources }: Props) {
  const { address } = useUrlState(KEYS);
  const user = useShellUser()?.id ?? "";
  const { data, error, refetch, isFetching } = useImport(id);
  const step: ImportStep = STEPS.find((name) => name === address.step) ?? "columns";
  const ran = data?.batch !== null && data?.batch !== undefined;
  useEffect(() => {
    if (!data) return;
    if (ran) dropLastImport(user, id);
    else keepLastImport(user, id);
  }, [data, ran, user, id]);
  if (data?.keptUntil === null) return <ImportExpired held={data} />;
  if (data)
    return (
      <ImportFrame held={data} step={step}>
        {step === "file" && <FileStep held={data} sources={sources} />}
        {step === "columns" && <ColumnsStep held={data} sources={sources} />}
        {step === "check" && <CheckStep held={data} sources={sources} />}
      </ImportFrame>
    );
  return (
    <ImportFrame step={step} leave="Leave">
      {error ? (
        <ErrorNotice
          page
          error={error}
          what="This import could not be opened"
          onRetry={() => void refetch()}
          retrying={isFetching}
          action={<Button href="/imports/new">Bring a file</Button>}
        />
      ) : (
        <Pad className="py-6">
          <Skeleton className="mb-6 h-8 w-2/5" />
          <RowsSkeleton count={6} />
        </Pad>
      )}
    </ImportFrame>
  );
}
