"use client";

import type { ReactNode } from "react";
import { Blocks } from "@/components/table/blocks";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, Td } from "@/components/ui/table";

const BLOCK_ROWS = 25;

type Props = {
  count: number;
  need?: (from: number, to: number) => void;
  busy?: boolean;
  children: (from: number, to: number) => ReactNode;
};

const nothing = () => undefined;

/** One row a persona; only those near the screen are there. */
export function ItemsTable({ count, need = nothing, busy, children }: Props) {
  return (
    <div aria-busy={busy || undefined}>
      <Table label="Every persona in this batch and where it stands" aria-rowcount={count + 1} className="w-full table-fixed">
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="sm:w-[32%]">
              Persona
            </th>
            <th scope="col" className="w-32 max-sm:hidden">
              State
            </th>
            <th scope="col" className="max-sm:hidden">
              What happened
            </th>
            <th scope="col" className="w-18 !text-end max-md:hidden">
              Tries
            </th>
            <th scope="col" className="w-[calc(7.5rem+var(--spacing-gutter))] max-sm:w-[calc(6rem+var(--spacing-gutter))]">
              <span className="sr-only">Action</span>
            </th>
          </tr>
        </thead>
        <Blocks count={count} size={BLOCK_ROWS} need={need}>
          {({ from, to, near, root }) => <tbody {...root}>{near && children(from, to)}</tbody>}
        </Blocks>
      </Table>
    </div>
  );
}

/** Where a row will be that is not loaded. */
export const WaitingRow = ({ place }: { place: number }) => (
  <tr aria-rowindex={place + 2} data-waiting>
    <th scope="row">
      <span className="sr-only">Loading</span>
      <span className="flex items-center gap-3">
        <Skeleton className="size-9 flex-none" />
        <Skeleton className="h-3.5 w-3/5" />
      </span>
    </th>
    <Td className="max-sm:hidden">
      <Skeleton className="h-3 w-3/5" />
    </Td>
    <Td className="max-sm:hidden">
      <Skeleton className="h-3 w-3/5" />
    </Td>
    <Td className="max-md:hidden" />
    <Td />
  </tr>
);
