import { memo } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { ShownColumn } from "./columns/column-layout";

type Props = { index: number; columns: readonly ShownColumn[] };

/** Where a row will be that is not loaded. */
export const PersonaRowWaiting = memo(function PersonaRowWaiting({ index, columns }: Props) {
  return (
    <tr aria-rowindex={index + 2} data-waiting data-index={index}>
      <td data-pin="tick" />
      <th scope="row" data-pin="name">
        <span className="sr-only">Loading</span>
        <span className="flex items-center gap-3">
          <Skeleton className="size-9 flex-none in-data-[density=compact]:size-6 max-sm:hidden" />
          <Skeleton className="h-3.5 w-3/5" />
        </span>
      </th>
      {columns.map(({ id, pinned, lastPinned, style }) => (
        <td key={id} data-pin={pinned ? "more" : undefined} data-pin-last={lastPinned || undefined} style={style}>
          <Skeleton className="h-3 w-3/5" />
        </td>
      ))}
    </tr>
  );
});
