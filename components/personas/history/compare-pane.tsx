"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { SourceInfo } from "@/lib/model/source";
import { ComparePair } from "./compare-pair";
import { HeldList } from "./held-list";
import { revisionWords } from "./revision-words";
import { SideHead } from "./side-head";
import { SourceChange } from "./source-change";
import type { AskRestore, History } from "./use-history";

type Props = { persona: string; source: SourceInfo; history: History; whyNot: string | undefined; onRestore: AskRestore };

/** The two chosen versions; or the only one there is; or one that only the source remembers. */
export function ComparePane({ persona, source, history, whyNot, onRestore }: Props) {
  const { address, chosen, other, pair, change, newest, isFirst, authors } = history;
  if (address.theirs) return <SourceChange persona={persona} source={source} revision={address.theirs} />;
  const failed = [chosen, other].find(({ error }) => error);
  if (failed?.error)
    return (
      <ErrorNotice
        error={failed.error}
        what="This version could not be read"
        onRetry={() => void failed.refetch()}
        retrying={failed.isFetching}
        action={
          (address.a || address.b) && (
            <Button size="sm" onClick={() => change({ a: null, b: null }, { replace: true })}>
              Show the newest change
            </Button>
          )
        }
      />
    );
  if (pair) return <ComparePair source={source} history={history} pair={pair} whyNot={whyNot} onRestore={onRestore} />;
  if (!chosen.data || chosen.data.previous !== null || address.a) return <Waiting />;
  const { revision, values } = chosen.data;
  const words = revisionWords(revision, source, { first: isFirst(revision), author: authors.get(revision.id) });
  const held = revision.id === newest ? `${source.label} holds this version now.` : undefined;
  return (
    <>
      <div className="rounded-md border border-line">
        <SideHead tag="The first" revision={revision} words={words} reason={whyNot ?? held} onRestore={() => onRestore(revision.id)} />
      </div>
      <h2 className="font-strong">What it held then</h2>
      <HeldList fields={source.fields} values={values} />
    </>
  );
}

const Waiting = () => (
  <>
    <span className="sr-only" role="status">
      Loading
    </span>
    <Skeleton className="h-36" />
    <Skeleton className="h-6 w-40" />
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
  </>
);
