"use client";

import { ItemState } from "@/components/batches/item-state";
import { itemStory } from "@/components/batches/item-story";
import { Who } from "@/components/batches/who";
import { Button } from "@/components/ui/button";
import { Td, Tr } from "@/components/ui/table";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";

type Props = { item: BatchItem; batch: Batch; fields: readonly Field[]; place: string | undefined; now: number };

/** One persona of the batch; on a phone state and story stand below the name. */
export function RunItem({ item, batch, fields, place, now }: Props) {
  const story = itemStory(item, batch, fields, now);
  return (
    <Tr data-item={item.index}>
      <th scope="row" className="text-start">
        <Who persona={item.persona} seed={`${batch.id}-${item.index}`} name={item.name} source={item.source} place={place}>
          <span className="mt-1 block text-sm sm:hidden">
            <ItemState state={item.state} kind={batch.kind} />
            {story && <span className="block [overflow-wrap:anywhere] text-ink-soft">{story}</span>}
          </span>
        </Who>
      </th>
      <Td className="max-sm:hidden">
        <ItemState state={item.state} kind={batch.kind} />
      </Td>
      <Td className="!whitespace-normal text-sm text-ink-soft [overflow-wrap:anywhere] max-sm:hidden" suppressHydrationWarning>
        {story}
      </Td>
      <Td end className="text-muted tabular-nums max-md:hidden">
        {item.attempts}
      </Td>
      <Td end>
        <Action item={item} />
      </Td>
    </Tr>
  );
}

function Action({ item }: { item: BatchItem }) {
  if (item.state === "unsure") return <span className="text-sm whitespace-nowrap text-muted">checks itself</span>;
  if ((item.state !== "conflict" && item.state !== "failed") || !item.persona) return null;
  return (
    <Button href={`/personas/${item.persona}`} size="sm" aria-label={`Open ${item.name}`}>
      Open
    </Button>
  );
}
