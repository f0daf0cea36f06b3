"use client";

import { useCallback, useMemo } from "react";
import { useRevision, useRevisionPages, useSourceRevisions } from "@/lib/client/revisions";
import { useUrlState } from "@/lib/client/url-state";
import type { Path } from "@/lib/model/parts";
import type { Revision } from "@/lib/model/persona";
import { HISTORY_KEYS, inOrder, readHistoryAddress } from "./history-address";

/** The list, what is chosen in it, and both sides of the comparison. */
export function useHistory(persona: string) {
  const { address, change } = useUrlState(HISTORY_KEYS);
  const wanted = useMemo(() => readHistoryAddress(address), [address]);
  const pages = useRevisionPages(persona);
  const list = useMemo(() => pages.data?.pages.flatMap(({ data }) => data) ?? [], [pages.data]);
  const ours = wanted.theirs ? undefined : (wanted.b ?? list[0]?.id);
  const chosen = useRevision(persona, ours);
  const at = list.findIndex(({ id }) => id === ours);
  const before = wanted.a ?? (at >= 0 ? list[at + 1]?.id : undefined) ?? chosen.data?.previous ?? undefined;
  const other = useRevision(persona, ours ? before : undefined);
  const pair =
    chosen.data && other.data && before
      ? inOrder(
          list,
          { ...chosen.data, id: chosen.data.revision.id, at: chosen.data.revision.at },
          { ...other.data, id: other.data.revision.id, at: other.data.revision.at },
        )
      : undefined;

  const theirs = useSourceRevisions(persona);
  const authors = useMemo(
    () => new Map(theirs.data?.data.flatMap(({ known, by }) => (known && by ? [[known, by] as const] : []))),
    [theirs.data],
  );
  const newest = list[0]?.id;
  /** Shows what one change made; the newest needs no address. */
  const choose = useCallback((id: string) => change({ a: null, s: null, b: id === newest ? null : id }), [change, newest]);
  const compareFrom = (id: string) => change({ s: null, a: id === ours ? null : id });
  const sourceLast = pages.hasNextPage ? undefined : list.at(-1)?.id;
  return {
    address: wanted,
    change,
    pages,
    list,
    total: pages.data?.pages[0]?.total ?? 0,
    chosen,
    other,
    pair,
    /** Ids of both sides as far as they are known, the earlier first. */
    ids: pair ? pair.map(({ id }) => id) : [before, ours],
    newest,
    isFirst: (revision: Pick<Revision, "id">) => revision.id === sourceLast,
    theirs,
    authors,
    choose,
    compareFrom,
  };
}

export type History = ReturnType<typeof useHistory>;
/** One side of a comparison. */
export type Side = NonNullable<History["pair"]>[number];
/** Asks before anything is restored: a whole version, or one place of it. */
export type AskRestore = (revision: string, only?: Path) => void;
