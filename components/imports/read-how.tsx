"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useImportSaving } from "@/lib/client/imports";
import type { Import, UpdateImport } from "@/lib/model/import";
import { HeaderRow } from "./header-row";
import { delimiterOptions, encodingOptions, readWords } from "./read-words";

type Props = { held: Import; onChange: (change: UpdateImport) => void };

/** How the file is read, in one line; each of it can be put right until a batch is made of it. Several sheets are always offered. */
export function ReadHow({ held, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const { readingAnew } = useImportSaving(held.id);
  const own = useId();
  const { format, encoding, delimiter, sheets, sheet } = held;
  const text = format === "csv" || format === "tsv";
  const fixable = held.batch === null && (text || format === "xlsx");
  const severalSheets = sheets !== null && sheets.length > 1;
  const sheetChoice = held.batch === null && severalSheets && (
    <Field label="Sheet">
      {(control) => (
        <Select
          {...control}
          value={sheet}
          onChange={(value) => onChange({ sheet: value })}
          options={sheets.map((name) => ({ value: name, label: name }))}
        />
      )}
    </Field>
  );
  return (
    <div aria-busy={readingAnew || undefined}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <span>Read as {readWords(held)}.</span>
        {fixable && (
          <Button size="sm" variant="quiet" aria-expanded={open} aria-controls={own} onClick={() => setOpen(!open)}>
            {open ? "Leave it so" : "Read it differently"}
          </Button>
        )}
        {readingAnew && (
          <span role="status" className="text-sm text-muted">
            Reading it again…
          </span>
        )}
      </p>
      <div id={own} className="mt-3 grid max-w-[56rem] gap-4 empty:hidden @sm/sheet:grid-cols-3">
        {sheetChoice}
        {open && text && (
          <>
            <Field label="Encoding" help="Wrong when ä or é look broken.">
              {(control) => (
                <Select
                  {...control}
                  value={encoding}
                  onChange={(value) => onChange({ encoding: value })}
                  options={encodingOptions(encoding)}
                />
              )}
            </Field>
            <Field label="Separated by" help="Wrong when everything is one column.">
              {(control) => (
                <Select
                  {...control}
                  value={delimiter}
                  onChange={(value) => onChange({ delimiter: value })}
                  options={delimiterOptions(delimiter)}
                />
              )}
            </Field>
          </>
        )}
        {open && fixable && <HeaderRow key={String(held.headerRow)} row={held.headerRow} onRow={(headerRow) => onChange({ headerRow })} />}
      </div>
    </div>
  );
}
