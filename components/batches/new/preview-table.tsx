"use client";

import { type ReactNode, useId } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad } from "@/components/shell/sheet";
import { Blocks } from "@/components/table/blocks";
import { Skeleton } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import type { PreviewRow } from "@/lib/client/batch-preview";
import type { usePreviewRows } from "./use-preview-rows";

export type HeadCell = { key: string; label: ReactNode; narrow?: boolean };

type Props = {
  label: string;
  count: number;
  shown: ReturnType<typeof usePreviewRows>;
  /** After the persona. */
  heads: readonly HeadCell[];
  /** One `td` a head. */
  cells: (row: PreviewRow) => ReactNode;
  who: (row: PreviewRow) => ReactNode;
};

const BLOCK_ROWS = 20;
const WHO_REM = 20;
const WIDE_REM = 9;
const NARROW_REM = 5;

/** All rows of one outcome at their full height; only those near the screen are there. */
export function PreviewTable({ label, count, shown, heads, cells, who }: Props) {
  const { rows, need, query } = shown;
  const id = useId();
  const wide = heads.filter(({ narrow }) => !narrow).length;
  const rem = wide * WIDE_REM + (heads.length - wide) * NARROW_REM;
  return (
    <>
      <Table
        label={label}
        aria-rowcount={count + 1}
        style={{ minWidth: `min(${rem + WHO_REM}rem, ${rem}rem + 52cqi)` }}
        className="table-fixed [&_tbody_th]:sticky [&_tbody_th]:left-0 [&_tbody_th]:z-1 [&_tbody_th]:bg-surface [&_tbody_tr:hover_th]:bg-[image:linear-gradient(var(--color-hover)_0_0)]"
      >
        <colgroup>
          <col className={wide > 1 ? "w-[43%] max-sm:w-[46cqi]" : wide === 1 ? "w-[43%]" : ""} />
          {heads.map(({ key, narrow }) => (
            <col key={key} className={narrow ? "w-20" : ""} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="!h-auto py-2 align-top !text-ink">
              Persona
            </th>
            {heads.map(({ key, label: head }) => (
              <th key={key} scope="col" id={`${id}${key}`} className="!h-auto py-2 align-top !whitespace-normal !text-ink">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <Blocks count={count} size={BLOCK_ROWS} need={need}>
          {({ from, to, near, root }) => (
            <tbody {...root}>
              {near &&
                Array.from({ length: to - from }, (_, i) => {
                  const index = from + i;
                  const row = rows[index];
                  return row ? (
                    <tr key={row.index} aria-rowindex={index + 2}>
                      <th scope="row" className="text-start">
                        {who(row)}
                      </th>
                      {cells(row)}
                    </tr>
                  ) : (
                    <tr key={`waiting ${index}`} aria-rowindex={index + 2} data-waiting>
                      <th scope="row">
                        <span className="sr-only">Loading</span>
                        <span className="flex items-center gap-3">
                          <Skeleton className="size-9 flex-none max-sm:hidden" />
                          <Skeleton className="h-3.5 w-3/5" />
                        </span>
                      </th>
                      {heads.map(({ key }) => (
                        <td key={key}>
                          <Skeleton className="h-3 w-3/5" />
                        </td>
                      ))}
                    </tr>
                  );
                })}
            </tbody>
          )}
        </Blocks>
      </Table>
      {query.isFetchNextPageError && (
        <Pad className="pt-3">
          <ErrorNotice
            error={query.error}
            what="More of the rows could not be read"
            onRetry={() => void query.fetchNextPage()}
            retrying={query.isFetching}
          />
        </Pad>
      )}
    </>
  );
}
