"use client";

import { Fragment, useState } from "react";
import { plural } from "@/lib/client/format";
import { wordDiff } from "@/lib/model/word-diff";
import { type CellDiff, type CellPart, stays } from "./cell-diff";
import { excerpt } from "./excerpt";

const LINES = 3;
const LONG = 600;

type Props = { diff: CellDiff; labelled: boolean; whole: boolean };

/** What was, crossed out; what will be, marked. `whole`: with everything that stays. */
export function DiffCell({ diff: { label, list, parts, reordered }, labelled, whole }: Props) {
  const changed = parts.filter((part) => !stays(part));
  const added = changed.filter(({ was }) => was === null).length;
  const gone = changed.filter(({ now }) => now === null).length;
  const kept = parts.length - changed.length;
  const counted = list && !whole && (added === changed.length || gone === changed.length) && kept > 0;
  return (
    <div className="text-sm leading-[1.125rem] [overflow-wrap:anywhere]">
      {labelled && <span className="text-muted">{label}: </span>}
      {whole && list ? (
        <ul className="grid gap-0.5">
          {parts.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and may be the same
            <li key={i}>
              <PartText part={part} whole />
            </li>
          ))}
        </ul>
      ) : counted ? (
        <>
          <span className="text-ink-soft">{plural(kept, "line")}</span>{" "}
          {added > 0 && (
            <ins>
              <span className="sr-only">and </span>+ {added}
            </ins>
          )}
          {gone > 0 && (
            <del>
              <span className="sr-only">without </span>− {gone}
            </del>
          )}
        </>
      ) : (
        <>
          {changed.slice(0, LINES).map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and may be the same
            <Fragment key={i}>
              {i > 0 && list && <br />}
              <PartText part={part} whole={whole} />
            </Fragment>
          ))}
          {changed.length > LINES && <span className="block text-muted">and {plural(changed.length - LINES, "more line")}</span>}
          {reordered && <span className="text-muted">the same lines in another order</span>}
        </>
      )}
    </div>
  );
}

function PartText({ part: { was, now }, whole }: { part: CellPart; whole: boolean }) {
  const [all, setAll] = useState(false);
  const told = wordDiff(was ?? "", now ?? "");
  const long = whole && !all && Math.max(was?.length ?? 0, now?.length ?? 0) > LONG;
  const shown = whole && !long ? told : excerpt(told, long ? LONG : undefined);
  return (
    <>
      {shown.map(({ text, kind }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name
        <Fragment key={i}>
          {kind === "added" && shown[i - 1]?.kind === "removed" && " "}
          {kind === "same" ? (
            <span className="text-ink-soft">{text}</span>
          ) : kind === "added" ? (
            <ins>
              <span className="sr-only">will be </span>
              {text}
            </ins>
          ) : (
            <del>
              <span className="sr-only">was </span>
              {text}
            </del>
          )}
        </Fragment>
      ))}
      {now === null && was !== null && !whole && <span className="text-muted"> goes away</span>}
      {long && (
        <button type="button" className="link block" onClick={() => setAll(true)}>
          Show all of it
        </button>
      )}
    </>
  );
}
