"use client";

import { useState } from "react";
import { ItemState } from "@/components/batches/item-state";
import { itemStory } from "@/components/batches/item-story";
import { Who } from "@/components/batches/who";
import { useSourceLook } from "@/components/personas/source-provider";
import { Td, Tr } from "@/components/ui/table";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { ItemAction } from "./item-action";
import { ItemChange } from "./item-change";

export type RowFacts = {
  batch: Batch;
  fieldsOf: (source: string) => readonly Field[];
  now: number;
  /** Somebody pressed something in this row. */
  onActed: (item: BatchItem) => void;
};

/** One persona of the batch; on a phone state and story stand below the name. */
export function RunItem({ item, place, batch, fieldsOf, now, onActed }: RowFacts & { item: BatchItem; place: number }) {
  const [shown, setShown] = useState(false);
  const fields = fieldsOf(item.source);
  const story = itemStory(item, batch, fields, now);
  const lane = batch.lanes.find(({ connection }) => connection === item.connection)?.label;
  const label = useSourceLook(item.source)?.label;
  const where = [lane === label ? undefined : lane, item.row === null ? undefined : `row ${item.row}`].filter(Boolean).join(" · ");
  const change = <ItemChange item={item} fields={fields} shown={shown} onShown={setShown} />;
  return (
    <Tr data-item={item.index} aria-rowindex={place + 2}>
      <th scope="row" className="text-start">
        <Who persona={item.persona} seed={`${batch.id}-${item.index}`} name={item.name} source={item.source} place={where || undefined}>
          <span className="mt-1 block text-sm font-regular sm:hidden">
            <ItemState state={item.state} verb={item.verb} />
            {story && <span className="block [overflow-wrap:anywhere] text-ink-soft">{story}</span>}
            {change}
          </span>
        </Who>
      </th>
      <Td className="max-sm:hidden">
        <ItemState state={item.state} verb={item.verb} />
      </Td>
      <Td className="!whitespace-normal text-sm text-ink-soft [overflow-wrap:anywhere] max-sm:hidden" suppressHydrationWarning>
        {story} {change}
      </Td>
      <Td end className={item.attempts === 0 ? "text-muted tabular-nums max-md:hidden" : "tabular-nums max-md:hidden"}>
        {item.attempts}
      </Td>
      <Td end>
        <ItemAction item={item} batch={batch} onActed={onActed} fields={fields} />
      </Td>
    </Tr>
  );
}
