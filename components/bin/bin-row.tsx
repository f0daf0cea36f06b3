"use client";

import { Undo2 } from "lucide-react";
import Link from "next/link";
import { Freshness } from "@/components/personas/freshness";
import { Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { useSourceLook } from "@/components/personas/source-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Td, Tr } from "@/components/ui/table";
import { useNow } from "@/lib/client/clock";
import type { BinEntry } from "@/lib/model/bin";
import { lostWords } from "@/lib/model/return-parts";
import { byWords, leftWords } from "./bin-words";

type Props = {
  entry: BinEntry;
  /** The connection's name, where it is another than its source's. */
  place: string | undefined;
  ticked: boolean;
  under: boolean;
  /** Why this person may not put anybody back. */
  reason: string | undefined;
  onTick: (id: string, on: boolean, range: boolean) => void;
  onReturn: (entry: BinEntry) => void;
};

const small = "text-sm leading-[1.0625rem] text-muted";
const sub = `block ${small}`;

/** One deleted persona: a line of the table, and on a phone an entry of a list. */
export function BinRow({ entry, place, ticked, under, reason, onTick, onReturn }: Props) {
  const { id, name, line, source, deletedAt, until, lost, returning } = entry;
  const label = useSourceLook(source)?.label ?? source;
  const now = useNow();
  const busy = under || returning !== null;
  const why = entry.reason ?? reason;
  const by = byWords(entry, label);
  const left = leftWords(until, now);
  const behind = entry.reason ?? lostWords(lost, "cannot return");
  return (
    <Tr ticked={ticked} className="[&>*]:!h-15 max-sm:[&>*]:align-top">
      <Td className="w-10 !pe-0">
        <Checkbox
          aria-label={`Tick ${name}`}
          checked={ticked}
          disabled={busy || why !== undefined}
          onChange={(on, range) => onTick(id, on, range)}
        />
      </Td>
      <th scope="row" className="min-w-40 text-start">
        <span className="flex min-w-0 items-center gap-3">
          <Portrait id={id} shape="face" className="w-9 flex-none grayscale max-sm:self-start" />
          <span className="min-w-0 flex-1">
            <Link
              href={`/personas/${id}`}
              className="line-clamp-2 py-0.5 font-serif leading-5 font-strong wrap-anywhere hover:text-accent focus-visible:-outline-offset-2"
            >
              {name}
            </Link>
            {line && <span className={`${small} line-clamp-1 wrap-anywhere max-sm:hidden`}>{line}</span>}
            <span className={`${sub} sm:hidden`}>
              {label}, <Freshness at={deletedAt} as="plain" className="!inline !align-baseline !whitespace-normal" /> {by}
            </span>
            <span suppressHydrationWarning className={`${sub} md:hidden`}>
              Can come back for {left}
            </span>
            {behind !== "" && <span className={`${sub} mt-0.5 text-pretty lg:hidden`}>{behind}</span>}
          </span>
        </span>
      </th>
      <Td className="max-sm:hidden">
        <SourceBadge source={source} place={place} className="max-w-44" />
      </Td>
      <Td className="min-w-32 max-sm:hidden">
        <Freshness at={deletedAt} as="plain" className="!text-ink" />
        <span className={`${sub} wrap-anywhere`}>{by}</span>
      </Td>
      <Td className="whitespace-nowrap max-md:hidden">
        <span suppressHydrationWarning>{left}</span>
        <span className={sub}>
          until <Freshness at={until} as="date" className="!inline !align-baseline" />
        </span>
      </Td>
      <Td className="max-w-64 min-w-40 text-sm text-pretty text-muted max-lg:hidden">{behind === "" ? "Everything returns" : behind}</Td>
      <Td end className="w-px whitespace-nowrap">
        <Button
          size="sm"
          icon={<Undo2 aria-hidden />}
          aria-label={`Put ${name} back`}
          busy={busy}
          reason={why}
          onClick={() => onReturn(entry)}
        >
          {busy ? "On its way" : "Put back"}
        </Button>
      </Td>
    </Tr>
  );
}
