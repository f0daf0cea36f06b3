"use client";

import { useState } from "react";
import { differences, shortValue } from "@/components/batches/value-words";
import { Who } from "@/components/batches/who";
import { Pad } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Table, Td } from "@/components/ui/table";
import { formatNumber, plural } from "@/lib/client/format";
import type { BatchPreview } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import { DiffCell } from "./diff-cell";

type Row = BatchPreview["items"][number];
type Props = {
  preview: BatchPreview;
  sources: readonly SourceInfo[];
  placeOf: (connection: string) => string | undefined;
  column: string;
  note?: string | undefined;
};

const FIRST = 25;
const TITLES = { update: "Will change", remove: "Will be deleted", create: "Will be created" } as const;

/** Those the batch will touch, with what changes in each. */
export function PreviewRows({ preview, sources, placeOf, column, note }: Props) {
  const [all, setAll] = useState(false);
  const [view, setView] = useState<"changes" | "whole">("changes");
  const rows = preview.items.filter((row) => row.outcome === "will");
  const shown = all ? rows : rows.slice(0, FIRST);
  const fieldsOf = (row: Row) => sources.find(({ id }) => id === row.source)?.fields ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="will">
      <Pad className="flex flex-wrap items-center justify-between gap-3 pt-6 pb-2">
        <h2 id="will" className="font-strong">
          {TITLES[preview.kind]} <span className="font-regular text-muted tabular-nums">{formatNumber(preview.will)}</span>
        </h2>
        {preview.kind === "update" && (
          <Segmented
            label="Show"
            value={view}
            onChange={setView}
            options={[
              { value: "changes", label: "Changes" },
              { value: "whole", label: "Whole fields" },
            ]}
          />
        )}
      </Pad>
      <Table label={`${TITLES[preview.kind]}, persona by persona`} className="w-full min-w-[36rem] table-fixed">
        <thead>
          <tr>
            <th scope="col" className="w-[43%]">
              Persona
            </th>
            <th scope="col" className="!h-auto py-2 align-top !whitespace-normal !text-ink">
              {column}
              {note && <span className="line-clamp-2 font-regular text-pretty text-muted">{note}</span>}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.index}>
              <th scope="row" className="text-start">
                <Who persona={row.persona} seed={`new-${row.index}`} name={row.name} source={row.source} place={placeOf(row.connection)} />
              </th>
              <Td>
                {preview.kind === "update" && view === "changes" ? (
                  <Changes row={row} fields={fieldsOf(row)} />
                ) : (
                  <Whole row={row} fields={fieldsOf(row)} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pad className="flex flex-wrap items-center gap-3 py-3 text-sm text-muted">
        {rows.length > shown.length && (
          <Button variant="quiet" onClick={() => setAll(true)}>
            {plural(rows.length - shown.length, "more", "more")}
          </Button>
        )}
        {preview.total > preview.items.length && (
          <span>Only the first {formatNumber(preview.items.length)} personas are shown; the counts are of all.</span>
        )}
      </Pad>
    </section>
  );
}

function Changes({ row, fields }: { row: Row; fields: readonly Field[] }) {
  const changed = differences(fields, row.before ?? {}, row.after ?? {});
  return changed.map((difference) => <DiffCell key={difference.label} difference={difference} labelled={changed.length > 1} />);
}

function Whole({ row, fields }: { row: Row; fields: readonly Field[] }) {
  const values = row.after ?? row.before ?? {};
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const held = Object.entries(values).filter(([name]) => Object.keys(values).length === 1 || fieldOf(name)?.meaning !== "name");
  const words = held.flatMap(([name, value]) => {
    const text = shortValue(value, fieldOf(name));
    return text === "" ? [] : [held.length === 1 ? text : `${fieldOf(name)?.label ?? name}: ${text}`];
  });
  return (
    <span className="line-clamp-3 text-sm leading-[1.125rem] [overflow-wrap:anywhere] text-ink-soft">
      {words.join(" · ") || "Nothing yet"}
    </span>
  );
}
