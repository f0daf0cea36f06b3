"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { plural } from "@/lib/client/format";
import type { ImportFile } from "@/lib/client/imports";

type Props = { reason: string | undefined; onFile: (file: ImportFile) => void };

export const cellsFile = (text: string): ImportFile => ({
  name: text.includes("\t") ? "Pasted cells.tsv" : /^\s*[[{]/.test(text) ? "Pasted cells.json" : "Pasted cells.csv",
  bytes: new Blob([text], { type: "text/plain" }),
});

/** Cells copied from a spreadsheet, instead of a file. */
export function PasteCells({ reason, onFile }: Props) {
  const [text, setText] = useState("");
  const rows = text.split("\n").filter((line) => line.trim() !== "").length;
  return (
    <>
      <Field
        label="Cells"
        help={rows > 0 ? plural(rows, "line") : "Copy them in the spreadsheet together with their titles, then paste them here."}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            dir="auto"
            spellCheck={false}
            wrap="off"
            value={text}
            className="max-h-[40vh] min-h-28 font-mono !text-sm"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button className="mt-3" reason={text.trim() === "" ? "Paste cells first." : reason} onClick={() => onFile(cellsFile(text))}>
        Read these cells
      </Button>
    </>
  );
}
