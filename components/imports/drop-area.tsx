"use client";

import { FileUp } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { ACCEPT, LIMIT_WORDS } from "./file-words";
import { useDroppedFiles } from "./use-dropped-files";

type Props = { onFiles: (files: readonly File[]) => void };

/** Where a file is let go, or chosen. */
export function DropArea({ onFiles }: Props) {
  const over = useDroppedFiles(onFiles);
  return (
    <div
      className={cn(
        "grid justify-items-center gap-1 rounded-lg border border-dashed px-4 py-10 text-center transition-colors @md/sheet:py-14",
        over ? "border-accent bg-accent-wash" : "border-control bg-raised",
      )}
    >
      <FileUp aria-hidden className="mb-2 size-7 text-accent" />
      <p className="text-lg font-strong">{over ? "Let it go here" : "Drop a file here"}</p>
      <p className="max-w-[34rem] text-sm text-pretty text-muted">
        CSV, TSV, Excel (.xlsx) or JSON, {LIMIT_WORDS}. Titles of columns, the separator and the encoding are found by themselves.
      </p>
      <label
        className={cn(
          buttonStyles({ variant: "primary", size: "lg" }),
          "mt-4 cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        )}
      >
        Choose a file
        <input
          type="file"
          accept={ACCEPT}
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
    </div>
  );
}
