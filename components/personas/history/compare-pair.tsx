"use client";

import { ChangeList } from "@/components/form/change-list";
import { Segmented } from "@/components/ui/segmented";
import { plural } from "@/lib/client/format";
import { isWritable } from "@/lib/model/field";
import { changedParts, type Part } from "@/lib/model/parts";
import type { SourceInfo } from "@/lib/model/source";
import { CompareSides } from "./compare-sides";
import { revisionWords } from "./revision-words";
import { SideHead } from "./side-head";
import type { AskRestore, History, Side } from "./use-history";

type Props = { source: SourceInfo; history: History; pair: [Side, Side]; whyNot: string | undefined; onRestore: AskRestore };

const SAME: Record<Side["revision"]["kind"], string> = {
  changed: "Nothing that is described to Personary differs between these two.",
  deleted: "It was deleted; what it held stayed the same.",
  returned: "It came back as it was.",
};

/** What differs between two versions, and the way back to either. */
export function ComparePair({ source, history, pair, whyNot, onRestore }: Props) {
  const [before, after] = pair;
  const { address, change, newest, isFirst, authors } = history;
  const parts = changedParts(source.fields, before.values, after.values);
  const words = ({ revision }: Side) => revisionWords(revision, source, { first: isFirst(revision), author: authors.get(revision.id) });
  const held = `${source.label} holds this version now.`;
  const head = (side: Side, tag: string, kbd?: string) => (
    <SideHead
      tag={tag}
      revision={side.revision}
      words={words(side)}
      {...(kbd && { kbd })}
      reason={whyNot ?? (side.id === newest ? held : undefined)}
      onRestore={() => onRestore(side.id)}
    />
  );
  const putBack = (part: Part) => {
    const field = source.fields.find(({ name }) => name === part.path[0]);
    if (whyNot || !field || !isWritable(field) || !isWritable(part.field)) return null;
    return (
      <button
        type="button"
        className="link justify-self-start"
        aria-label={`Put back ${part.field.label}`}
        onClick={() => onRestore(before.id, part.path)}
      >
        Put back…
      </button>
    );
  };
  return (
    <>
      <div className="grid overflow-clip rounded-md border border-line sm:grid-cols-2">
        {head(before, "Before", "R")}
        {head(after, "After")}
      </div>
      {whyNot && <p className="text-sm text-muted">{whyNot}</p>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-strong" aria-live="polite">
          {parts.length === 0 ? "Nothing differs" : `${plural(parts.length, "field")} ${parts.length === 1 ? "differs" : "differ"}`}
        </h2>
        {parts.length > 0 && (
          <Segmented
            label="How to compare"
            value={address.view}
            options={[
              { value: "together", label: "In one text" },
              { value: "sides", label: "Side by side" },
            ]}
            onChange={(view) => change({ view: view === "together" ? null : view }, { replace: true })}
          />
        )}
      </div>
      {parts.length === 0 ? (
        <p className="text-muted">{SAME[after.revision.kind]}</p>
      ) : address.view === "sides" ? (
        <CompareSides parts={parts} before={before.values} after={after.values} />
      ) : (
        <ChangeList parts={parts} before={before.values} after={after.values} action={putBack} />
      )}
    </>
  );
}
