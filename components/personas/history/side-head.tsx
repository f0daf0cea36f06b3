import { RotateCcw } from "lucide-react";
import { Freshness } from "@/components/personas/freshness";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Revision } from "@/lib/model/persona";
import { namedFields, type RevisionWords, sentenceOf } from "./revision-words";

type Props = { tag: string; revision: Revision; words: RevisionWords; kbd?: string; reason: string | undefined; onRestore: () => void };

/** What one side of the comparison is, and the way back to it. */
export function SideHead({ tag, revision, words, kbd, reason, onRestore }: Props) {
  const { who, did, fields, where } = words;
  return (
    <div className="flex min-w-0 flex-col items-start gap-2 p-4 not-first:max-sm:border-t not-first:sm:border-s border-line">
      <Tag>{tag}</Tag>
      <p className="min-w-0 wrap-anywhere">
        {who} {did} <b className="font-strong">{namedFields(fields, 3)}</b>
        <span className="block text-sm text-muted">
          <Freshness at={revision.at} as="plain" />
          {where && `, ${where}`}
        </span>
      </p>
      <Button
        size="sm"
        className="mt-auto"
        icon={<RotateCcw aria-hidden />}
        {...(kbd && { kbd })}
        reason={reason}
        aria-label={`Restore this: ${sentenceOf(words)}`}
        onClick={onRestore}
      >
        Restore this…
      </Button>
    </div>
  );
}
