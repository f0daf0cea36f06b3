"use client";

import type { DragEvent, KeyboardEvent } from "react";
import type { ViewTab as Tab } from "@/components/personas/library/library-views";
import { cn } from "@/components/ui/cn";
import { IndexTabCount, indexTabEdge, indexTabLink } from "@/components/ui/index-tabs";
import { IntentLink } from "@/components/ui/intent-link";
import { type TabMoves, tabLinkId } from "./use-tab-moves";
import { ViewMenu } from "./view-menu";

const LONG = 28;

export type ViewTabProps = {
  tab: Tab;
  place: { at: number; of: number };
  current: boolean;
  modified: boolean;
  opensFirst: boolean;
  everyoneFirst: boolean;
  count: number | undefined;
  digits: number;
  /** The address as it is now. */
  shown: Readonly<Record<string, string>>;
  moves: TabMoves;
};

/** A link that can be dragged, and moved with ⌥← and ⌥→; the current one has a menu. */
export function ViewTab(props: ViewTabProps) {
  const { tab, current, modified, count, digits, moves } = props;
  const step = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    moves.stepFocused(tab.id, event.key === "ArrowLeft" ? -1 : 1);
  };
  const over = (event: DragEvent) => {
    if (moves.dragged === null) return;
    event.preventDefault();
    moves.hover(tab.id);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    moves.drop(tab.id);
    moves.end();
  };
  return (
    <span
      className={cn(
        indexTabEdge(current),
        moves.dragged === tab.id && "opacity-50",
        moves.over === tab.id && moves.dragged !== tab.id && "bg-hover",
      )}
    >
      <IntentLink
        id={tabLinkId(tab.id)}
        href={tab.href}
        scroll={false}
        aria-current={current ? "page" : undefined}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        className={cn(indexTabLink, current && "pe-1.5")}
        draggable
        onDragStart={() => moves.start(tab.id)}
        onDragOver={over}
        onDrop={drop}
        onDragEnd={moves.end}
        onKeyDown={step}
      >
        <span className="max-w-56 truncate" title={tab.title.length > LONG ? tab.title : undefined}>
          {tab.title}
        </span>
        {modified && (
          <span className="size-1.5 flex-none rounded-full bg-accent" title="Modified">
            <span className="sr-only">, modified</span>
          </span>
        )}
        <IndexTabCount count={count} digits={digits} />
      </IntentLink>
      {current && <ViewMenu {...props} />}
    </span>
  );
}
