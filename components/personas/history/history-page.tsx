"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import type { ProfilePersona } from "@/components/personas/profile/profile-persona";
import { PageHeader } from "@/components/shell/page-header";
import { Sheet, SheetHead } from "@/components/shell/sheet";
import { announce } from "@/components/ui/announcer";
import { plural } from "@/lib/client/format";
import { useHotkeys } from "@/lib/client/hotkeys";
import type { Path } from "@/lib/model/parts";
import type { SourceInfo } from "@/lib/model/source";
import { ComparePane } from "./compare-pane";
import { HistoryList } from "./history-list";
import { SourceHistory } from "./source-history";
import { type AskRestore, useHistory } from "./use-history";
import { useWhyNoRestore } from "./use-why-no-restore";

const RestoreDialog = dynamic(() => import("./restore-dialog").then((m) => m.RestoreDialog), { ssr: false });

const board = "grid flex-1 border-t border-line @[52rem]/sheet:grid-cols-[22rem_minmax(0,1fr)] @[52rem]/sheet:grid-rows-[auto_1fr]";
const aside = "min-w-0 px-gutter @[52rem]/sheet:border-e @[52rem]/sheet:border-line @[52rem]/sheet:pe-4";

/** Every change seen of one persona, any two compared, and the way back. */
export function HistoryPage({ persona, source }: { persona: ProfilePersona; source: SourceInfo }) {
  const history = useHistory(persona.id);
  const { pages, list, total, pair, newest, change, choose } = history;
  const [asked, setAsked] = useState<{ revision: string; only?: Path }>();
  const pane = useRef<HTMLElement>(null);
  const whyNot = useWhyNoRestore(persona, source);
  const restore: AskRestore = (revision, only) => {
    const reason = whyNot ?? (revision === newest ? `${source.label} holds this version now.` : undefined);
    if (reason) return announce(reason);
    setAsked({ revision, ...(only && { only }) });
  };
  useHotkeys({ r: () => pair && restore(pair[0].id) });
  const shown = (id: string) => {
    choose(id);
    if (window.matchMedia("(width < 60rem)").matches) pane.current?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Everyone", href: "/" }, { label: persona.name, href: `/personas/${persona.id}` }, { label: "History" }]}
      />
      <Sheet>
        <div className="px-gutter">
          <SheetHead title={`History of ${persona.name}`} note={total > 0 ? plural(total, "change") : undefined} />
        </div>
        <div className={board}>
          <div className={`${aside} pt-4 pb-6`}>
            {pages.error ? (
              <ErrorNotice
                error={pages.error}
                what={`The history of ${persona.name} could not be read`}
                onRetry={() => void pages.refetch()}
                retrying={pages.isFetching}
              />
            ) : pages.isPending ? (
              <RowsSkeleton count={6} />
            ) : (
              <HistoryList persona={persona.id} source={source} history={{ ...history, choose: shown }} onRestore={restore} />
            )}
            {total === 1 && (
              <p className="mt-3 text-sm text-pretty text-muted">
                Nothing has changed since. Every later change appears here, whoever makes it and wherever.
              </p>
            )}
          </div>
          <section
            ref={pane}
            aria-label="Comparison"
            className="grid min-w-0 scroll-mt-14 content-start gap-4 px-gutter pt-4 pb-10 @[52rem]/sheet:col-start-2 @[52rem]/sheet:row-span-2 @[52rem]/sheet:row-start-1"
          >
            {list.length > 0 && <ComparePane persona={persona.id} source={source} history={history} whyNot={whyNot} onRestore={restore} />}
          </section>
          <div className={`${aside} pb-16`}>{!pages.isPending && <SourceHistory source={source} history={history} />}</div>
        </div>
      </Sheet>
      {asked && (
        <RestoreDialog
          persona={persona}
          source={source}
          {...asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            change({ a: null, b: null, s: null }, { replace: true });
          }}
        />
      )}
    </>
  );
}
