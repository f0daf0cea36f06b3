"use client";

import { Plus } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { useNow } from "@/lib/client/clock";
import { useShares } from "@/lib/client/shares";
import { useUrlState } from "@/lib/client/url-state";
import type { Share } from "@/lib/model/share";
import type { SourceInfo } from "@/lib/model/source";
import { countWords, filterShares, isShow, type Show } from "./share-words";
import { SharesTable } from "./shares-table";

const KEYS = ["q", "show"];

export function SharesPage({ initial, sources }: { initial: readonly Share[]; sources: readonly SourceInfo[] }) {
  const { data: shares = initial, isError, error, refetch, isFetching } = useShares(initial);
  const { address, change } = useUrlState(KEYS);
  const editor = useAtLeast("editor");
  const now = useNow();
  const q = address.q ?? "";
  const show: Show = isShow(address.show) ? address.show : "all";
  const found = filterShares(shares, show, q);
  const on = shares.filter(({ state }) => state === "on").length;
  const make = (
    <Button variant="primary" icon={<Plus aria-hidden />} {...(editor ? { href: "/" } : { reason: "Only editors and above make links." })}>
      New link
    </Button>
  );
  if (shares.length === 0)
    return (
      <>
        <PageHeader crumbs={[{ label: "Links" }]} />
        <Sheet>
          <h1 className="sr-only">Links</h1>
          <EmptyState title="Nothing is given out" action={make}>
            A link shows chosen fields of chosen personas to people outside the team, with a password or an end if you like. Tick personas
            in the library and press Share.
          </EmptyState>
        </Sheet>
      </>
    );
  return (
    <>
      <PageHeader crumbs={[{ label: "Links" }]} actions={make} />
      <Sheet>
        <Pad>
          <SheetHead title="Given out" note={<span suppressHydrationWarning>{countWords(shares, now)}</span>}>
            <SearchInput
              label={`Search ${shares.length} links`}
              value={q}
              onChange={(text) => change({ q: text }, { replace: true })}
              className="w-60 !flex-none max-sm:w-full"
            />
            <Segmented
              label="Show"
              value={show}
              onChange={(next) => change({ show: next === "all" ? null : next })}
              options={[
                { value: "all", label: `All ${shares.length}` },
                { value: "on", label: `Working ${on}` },
                { value: "off", label: `Off ${shares.length - on}` },
              ]}
            />
          </SheetHead>
          {isError && (
            <ErrorNotice error={error} what="The newest state could not be read" onRetry={() => void refetch()} retrying={isFetching} />
          )}
        </Pad>
        {found.length > 0 ? (
          <SharesTable shares={found} sources={sources} />
        ) : (
          <Pad className="flex flex-wrap items-center gap-3 py-8 text-ink-soft">
            No link fits this.
            <Button size="sm" onClick={() => change({ q: null, show: null })}>
              Show all
            </Button>
          </Pad>
        )}
        <Pad className="max-w-[46rem] pt-4 pb-16 text-sm text-muted">
          A link’s address is shown once, when it is made. If it got lost, or went too far, rotate it: the old address stops at once, the
          settings and the count stay.
        </Pad>
      </Sheet>
    </>
  );
}
