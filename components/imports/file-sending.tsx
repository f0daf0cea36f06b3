"use client";

import { FileText } from "lucide-react";
import { useEffect } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Meter } from "@/components/ui/meter";
import type { ImportFile, Sending } from "@/lib/client/imports";
import { Refused } from "./file-refused";
import { bytesWords } from "./file-words";

type Props = { sending: Exclude<Sending, { state: "idle" }>; onStop: () => void; onRetry: (file: ImportFile) => void };

/** A file on its way: how far it is, then that it is being read; or why it was not taken. */
export function FileSending({ sending, onStop, onRetry }: Props) {
  const { file, state } = sending;
  const arrived = state === "sending" && sending.sent >= 1;
  useEffect(() => {
    if (state === "sending") announce(arrived ? "Sent. Reading it." : `Sending ${file.name}`);
  }, [state, arrived, file.name]);
  if (state === "refused") return <Refused file={file} error={sending.error} onStop={onStop} onRetry={onRetry} />;
  const { size } = file.bytes;
  const percent = Math.floor(sending.sent * 100);
  return (
    <div className="grid gap-3 rounded-lg border border-line-strong bg-raised p-5">
      <div className="flex flex-wrap items-center gap-3">
        <FileText aria-hidden className="size-5 text-accent" />
        <p className="min-w-0 flex-1">
          <b className="block truncate font-strong">{file.name}</b>
          <span className="text-sm text-muted tabular-nums">
            {arrived ? "Reading rows and columns…" : `${bytesWords(Math.round(size * sending.sent))} of ${bytesWords(size)} sent`}
          </span>
        </p>
        <Button variant="quiet" onClick={onStop}>
          Cancel
        </Button>
      </div>
      <Meter
        label={`Sending ${file.name}`}
        valueText={arrived ? "Sent, being read" : `${percent} percent sent`}
        total={100}
        segments={[
          { tone: "done", value: percent },
          { tone: "pending", value: 100 - percent },
        ]}
      />
    </div>
  );
}
