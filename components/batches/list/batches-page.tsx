"use client";

import { BookUser, Braces } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { type BatchPage, isFinished, useBatches } from "@/lib/client/batches";
import { BatchRow } from "./batch-row";

const WAYS = [
  {
    title: "Change or delete many",
    text: "Tick personas in the library, then press “Edit field…” or “Delete…”.",
    icon: <BookUser aria-hidden />,
    href: "/?view=table",
  },
  {
    title: "Make many from JSON",
    text: "Paste a list of personas and choose where they go.",
    icon: <Braces aria-hidden />,
    href: "/batches/new?kind=create",
  },
];

/** Everything that was ever done to many personas at once, newest first. */
export function BatchesPage({ initial }: { initial: BatchPage }) {
  const list = useBatches(initial);
  const mayWrite = useAtLeast("editor");
  const batches = [...new Map(list.data.pages.flatMap((page) => page.data).map((batch) => [batch.id, batch])).values()];
  const running = batches.filter((batch) => !isFinished(batch)).length;
  const make = mayWrite && (
    <Button icon={<Braces aria-hidden />} href="/batches/new?kind=create">
      New from JSON
    </Button>
  );
  return (
    <>
      <PageHeader crumbs={[{ label: "Batches" }]} actions={make} />
      <Sheet>
        <Pad>
          <SheetHead title="Batches" note={running > 0 ? `${running} under way` : undefined} />
          {list.isError && (
            <ErrorNotice
              error={list.error}
              what="The newest batches could not be read"
              onRetry={() => void list.refetch()}
              retrying={list.isFetching}
            />
          )}
        </Pad>
        {batches.length === 0 ? (
          <EmptyState title="No batch was run yet" ways={mayWrite ? WAYS : []}>
            A batch does one thing to many personas: you see what will change before anything is sent, watch it run, and can undo it
            afterwards.
          </EmptyState>
        ) : (
          <>
            <Table label="Batches" className="w-full table-fixed">
              <thead>
                <tr>
                  <th scope="col">Batch</th>
                  <th scope="col" className="w-36 max-sm:w-32">
                    State
                  </th>
                  <th scope="col" className="w-64 max-md:w-48 max-sm:hidden">
                    Progress
                  </th>
                  <th scope="col" className="w-40 max-lg:hidden">
                    By
                  </th>
                  <th scope="col" className="w-32 max-sm:hidden">
                    Started
                  </th>
                </tr>
              </thead>
              <tbody>
                {batches.map((batch) => (
                  <BatchRow key={batch.id} batch={batch} />
                ))}
              </tbody>
            </Table>
            <Pad className="flex flex-wrap items-center justify-between gap-3 pt-3 pb-16 text-sm text-muted">
              <span>{list.hasNextPage ? "Older batches follow" : "These are all batches"}</span>
              {list.hasNextPage && (
                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Load more
                </Button>
              )}
            </Pad>
          </>
        )}
      </Sheet>
    </>
  );
}
