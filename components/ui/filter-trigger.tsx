import { Plus } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const off = "h-control flex-none gap-1.5 rounded-md border border-dashed border-line-strong px-2.5 text-ink-soft hover:border-control";
const on = "h-full min-w-0 gap-1.5 px-2.5 hover:bg-hover focus-visible:-outline-offset-2";

/** One element in both states, so that a popup anchored to it stays where it is. */
export function FilterTrigger({ label, words, ...rest }: ComponentProps<"button"> & { label: string; words: string | undefined }) {
  const empty = words === undefined;
  return (
    <button type="button" {...rest} className={cn("inline-flex items-center whitespace-nowrap", empty ? off : on)}>
      {empty && <Plus aria-hidden className="size-3.5 text-muted" />}
      <span className={cn(!empty && "text-muted")}>{label}</span>
      {!empty && <span className="truncate">{words}</span>}
    </button>
  );
}
