"use client";

import { Fragment, memo, type ReactNode, startTransition, useContext, useEffect, useLayoutEffect, useState } from "react";
import { blocksOf, moved, rangeOf, rangesOf } from "./block-math";
import { BlockMemoryContext, newBlockMemory } from "./block-memory";
import { BlockWatch } from "./block-watch";

/** Rows `from` to `to` (excluded). Not `near`: leave its root element empty, it is given its height. */
export type Block = { from: number; to: number; near: boolean; ref: (element: HTMLElement | null) => void };

type Props = {
  count: number;
  size: number;
  /** Told whenever other rows come near the screen. */
  need: (from: number, to: number) => void;
  /** Renders one block; its root element is a child of one common parent, gets `ref`, and holds one element a row. */
  children: (block: Block) => ReactNode;
};

/** A long list in blocks of which only those near the screen have content, at the full height from the start. The first block is rendered on the server. */
export function Blocks({ count, size, need, children }: Props) {
  const kept = useContext(BlockMemoryContext);
  const [own] = useState(newBlockMemory);
  const memory = kept ?? own;
  const [near, setNear] = useState(memory.near);
  const [watch] = useState(
    () =>
      new BlockWatch(memory, size, (enter, leave, seen) => {
        const move = () => setNear((before) => moved(before, enter, leave));
        if (seen) move();
        else startTransition(move);
      }),
  );

  useEffect(() => {
    memory.near = near;
    for (const { from, to } of rangesOf(near, size, count)) need(from, to);
  }, [memory, near, size, count, need]);

  return blocksOf(count, size).map((block) => (
    <Slot key={block} block={block} count={count} size={size} near={near.has(block)} watch={watch} render={children} />
  ));
}

type SlotProps = { block: number; count: number; size: number; near: boolean; watch: BlockWatch; render: Props["children"] };

const Slot = memo(
  function Slot({ block, count, size, near, watch, render }: SlotProps) {
    const { from, to } = rangeOf(block, size, count);
    useLayoutEffect(() => watch.place(block, near, count), [watch, block, near, count]);
    return <Fragment>{render({ from, to, near, ref: watch.refOf(block) })}</Fragment>;
  },
  (a, b) => !a.near && !b.near && a.block === b.block && a.size === b.size && sameRows(a, b),
);

const sameRows = (a: SlotProps, b: SlotProps): boolean => {
  const [x, y] = [rangeOf(a.block, a.size, a.count), rangeOf(b.block, b.size, b.count)];
  return x.from === y.from && x.to === y.to;
};
