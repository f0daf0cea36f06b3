import { GitCompareArrows } from "lucide-react";
import { Freshness } from "@/components/personas/freshness";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import type { Revision } from "@/lib/model/persona";
import { namedFields, type RevisionWords, sentenceOf } from "./revision-words";

const NAMED = 5;

type Props = {
  revision: Revision;
  words: RevisionWords;
  href: string;
  /** Which side of the comparison it is. */
  side: "from" | "to" | undefined;
  reachable: boolean;
  onChoose: () => void;
  onFrom: () => void;
};

/** One change: who, what, when, through which door. */
export function HistoryRow({ revision, words, href, side, reachable, onChoose, onFrom }: Props) {
  const { who, did, fields, where } = words;
  const tab = reachable ? 0 : -1;
  return (
    <li
      data-row={revision.id}
      className={cn(
        "group relative grid grid-cols-[0.75rem_minmax(0,1fr)_auto] items-start gap-x-2 rounded-md py-2 ps-2 pe-1 hover:bg-hover",
        side && "bg-accent-wash hover:bg-accent-wash",
      )}
    >
      <span aria-hidden className={cn("mt-1.5 size-1.5 rounded-full", revision.kind === "changed" ? "bg-control" : "bg-caution")} />
      <a
        href={href}
        tabIndex={tab}
        aria-current={side === "to" ? "true" : undefined}
        className="min-w-0 rounded-sm wrap-anywhere after:absolute after:inset-0"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
          event.preventDefault();
          onChoose();
        }}
      >
        {who} {did} <b className="font-strong">{namedFields(fields, NAMED)}</b>
        <span className="block text-sm text-muted">
          <Freshness at={revision.at} as="plain" className="relative z-1" />
          {where && `, ${where}`}
        </span>
      </a>
      <span className="flex items-center gap-1">
        {side && <Tag tone="raised">{side === "from" ? "Before" : "After"}</Tag>}
        <IconButton
          size="sm"
          className={cn("relative z-1", side === "from" && "invisible")}
          tabIndex={tab}
          label={`Compare from: ${sentenceOf(words)}`}
          data-tip="Compare from here"
          tooltip={false}
          icon={<GitCompareArrows aria-hidden />}
          onClick={onFrom}
        />
      </span>
    </li>
  );
}
