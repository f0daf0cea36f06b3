"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { verdict } from "@/components/batches/batch-words";
import { Pad } from "@/components/shell/sheet";
import { announce } from "@/components/ui/announcer";
import { Strip } from "@/components/ui/strip";
import { useConnections } from "@/lib/client/connections";
import type { BatchPreview } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { leadWords, listed } from "./lead-words";
import type { Column } from "./preview-columns";
import { differentWords } from "./preview-words";

type Props = {
  preview: BatchPreview;
  /** As it stood when somebody confirmed it and it was no longer so. */
  before: BatchPreview | undefined;
  columns: readonly Column[];
  sources: readonly SourceInfo[];
  undo: boolean;
};

/** The verdict, a sentence per source, and what stands in the way. */
export function PreviewHead({ preview, before, columns, sources, undo }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const words = verdict(preview);
  const lead = leadWords(preview.lanes, columns, sources);
  useEffect(() => {
    announce(words);
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [words]);
  const { data: connections = [] } = useConnections();
  const stuck = connections.filter(
    ({ id, state }) => (state === "paused" || state === "failing") && preview.lanes.some((lane) => lane.connection === id && lane.will > 0),
  );
  const paused = stuck.filter(({ state }) => state === "paused").map(({ label }) => label);
  const failing = stuck.filter(({ state }) => state === "failing").map(({ label }) => label);
  return (
    <Pad>
      <h1 ref={title} tabIndex={-1} className="verdict">
        {words}
      </h1>
      <p className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">
        {lead ||
          (preview.will > 0
            ? `Nothing was sent yet: this is what would happen${preview.kind === "create" ? "" : ", from what was last read"}.`
            : undo
              ? "There is nothing to bring back."
              : "Nothing would be sent.")}
      </p>
      <div className="grid gap-2 not-empty:mt-4">
        {before && (
          <Strip inset live>
            <b>Something changed since you looked, so nothing was started.</b> {differentWords(before, preview)} Look again, then confirm.
          </Strip>
        )}
        {paused.length > 0 && (
          <Strip
            inset
            action={
              <Link href="/settings/connections" className="link">
                Open connections
              </Link>
            }
          >
            <b>
              {listed(paused)} {paused.length === 1 ? "is" : "are"} paused.
            </b>{" "}
            The batch can be started; what goes there waits until somebody resumes the connection.
          </Strip>
        )}
        {failing.length > 0 && (
          <Strip inset>
            <b>{listed(failing)} could not be read the last time.</b> The preview is from what was read before; what goes there is tried
            again until it answers.
          </Strip>
        )}
      </div>
    </Pad>
  );
}
