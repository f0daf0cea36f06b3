"use client";

import { Braces, FileUp, Pencil } from "lucide-react";
import { useEffect, useRef } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type BatchFilter, type BatchPage, useBatches, useOpenBatches } from "@/lib/client/batches";
import { plural } from "@/lib/client/format";
import { useUrlState } from "@/lib/client/url-state";
import { BatchesEmpty } from "./batches-empty";
import { BatchesTable } from "./batches-table";
import { filterOf, LIST_KEYS } from "./list-filters";
import { ListTools } from "./list-tools";

type Props = { initial: BatchPage; initialOf: BatchFilter };

/** Everything that was ever done to many personas at once, newest first. */
export function BatchesPage({ initial, initialOf }: Props) {
  const { address, change } = useUrlState(LIST_KEYS);
  const filter = filterOf(address);
  const text = JSON.stringify(filter);
  const list = useBatches(filter, text === JSON.stringify(initialOf) ? initial : undefined);
  const running = useOpenBatches().data?.length ?? 0;
  const pages = list.data?.pages ?? [];
  const batches = [...new Map(pages.flatMap((page) => page.data).map((batch) => [batch.id, batch])).values()];
  const filtered = text !== "{}";
  const clear = () => change(Object.fromEntries(LIST_KEYS.map((key) => [key, null])));

  const said = useRef(text);
  const count = batches.length;
  useEffect(() => {
    if (said.current === text || list.isPlaceholderData || list.isPending) return;
    said.current = text;
    announce(list.hasNextPage ? `${plural(count, "batch", "batches")} and more` : plural(count, "batch", "batches"));
  }, [text, count, list.isPlaceholderData, list.isPending, list.hasNextPage]);

  return (
    <>
      <PageHeader crumbs={[{ label: "Batches" }]} actions={<Ways />} phoneActions={<Ways small />} />
      <Sheet>
        <Pad>
          <SheetHead title="Batches" note={running > 0 ? `${running} under way` : undefined} />
          {(filtered || count > 0) && (
            <ListTools
              filter={filter}
              people={batches.flatMap(({ by }) => by ?? [])}
              onFilter={(key, value) => change({ [key]: value }, { replace: key === "q" })}
              onClear={clear}
            />
          )}
          {list.isError && (
            <div className="pb-4">
              <ErrorNotice
                error={list.error}
                what="The newest batches could not be read"
                onRetry={() => void list.refetch()}
                retrying={list.isFetching}
              />
            </div>
          )}
        </Pad>
        {list.isPending ? (
          <Pad>
            <RowsSkeleton count={6} />
          </Pad>
        ) : count === 0 ? (
          !list.isError && <BatchesEmpty filtered={filtered} onClear={clear} />
        ) : (
          <div aria-busy={list.isPlaceholderData || undefined}>
            <BatchesTable batches={batches} />
            <Pad className="flex flex-wrap items-center justify-between gap-3 pt-3 pb-16 text-sm text-muted">
              <span>{list.hasNextPage ? "Older batches follow" : filtered ? "These are all that match" : "These are all batches"}</span>
              {list.hasNextPage && (
                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Load more
                </Button>
              )}
            </Pad>
          </div>
        )}
      </Sheet>
    </>
  );
}

const WAYS = [
  { label: "Change many", icon: <Pencil aria-hidden />, href: "/batches/new" },
  { label: "New from JSON", icon: <Braces aria-hidden />, href: "/batches/new?kind=create" },
  { label: "Import", icon: <FileUp aria-hidden />, href: "/imports/new" },
];

/** How a batch begins. */
function Ways({ small }: { small?: boolean }) {
  const mayWrite = useAtLeast("editor");
  if (!mayWrite) return null;
  return WAYS.map(({ label, icon, href }, i) =>
    small ? (
      <IconButton key={href} label={label} icon={icon} href={href} />
    ) : (
      <Button key={href} icon={icon} href={href} variant={i < WAYS.length - 1 ? "quiet" : "outline"}>
        {label}
      </Button>
    ),
  );
}
