"use client";

import { Fragment, memo, type ReactNode, startTransition, useContext, useEffect, useLayoutEffect, useState } from "react";
import { moved, type Piece, piecesOf, rangesOf } from "./block-math";
import { BlockMemoryContext, newBlockMemory } from "./block-memory";
import { BlockWatch } from "./block-watch";
import { useScrollsFast } from "./scroll-pace";

/** Rows `from` to `to` (excluded). Not `near`: its root element stays empty. `rushed`: the page scrolls past too fast to look at anything. */
export type Block = {
  from: number;
  to: number;
  near: boolean;
  rushed: boolean;
  /** For the root element. */
  root: { ref: (element: HTMLElement | null) => void; style: { height: string } | undefined };
};

type Props = {
  count: number;
  size: number;
  /** Told whenever other rows come near the screen. */
  need: (from: number, to: number) => void;
  /** Renders one block; its root element is a child of one common parent, gets `root`, and holds one element a row, with `data-waiting` where it is not loaded. */
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
  const fast = useScrollsFast();

  useEffect(() => {
    memory.near = near;
    for (const { from, to } of rangesOf(near, size, count)) need(from, to);
  }, [memory, near, size, count, need]);

  return piecesOf(count, size, near).map((piece) => {
    const isNear = near.has(piece.id);
    return (
      <Slot
        key={piece.id}
        {...piece}
        from={piece.first * size}
        to={Math.min(count, piece.end * size)}
        near={isNear}
        fast={isNear && fast}
        watch={watch}
        render={children}
      />
    );
  });
}

type SlotProps = Piece & { from: number; to: number; near: boolean; fast: boolean; watch: BlockWatch; render: Props["children"] };

const Slot = memo(
  function Slot({ id, first, end, from, to, near, fast, watch, render }: SlotProps) {
    const [seen, setSeen] = useState(false);
    if (seen !== (near && (seen || !fast))) setSeen(!seen);
    useLayoutEffect(() => watch.place({ id, first, end }, near, to - from), [watch, id, first, end, near, from, to]);
    const style = near ? undefined : { height: watch.heightOf({ first, end }, to - from) };
    return <Fragment>{render({ from, to, near, rushed: !seen, root: { ref: watch.refOf(id), style } })}</Fragment>;
  },
  (a, b) => !a.near && !b.near && a.id === b.id && a.from === b.from && a.to === b.to,
);
