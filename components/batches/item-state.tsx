import { ArrowUp, Ban, CircleCheck, CircleQuestionMark, CircleX, Clock, GitCompare, type LucideIcon, Minus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { ItemState as State, Verb } from "@/lib/model/batch-state";
import { itemWord } from "./batch-words";

const LOOKS: Record<State, { Icon: LucideIcon; look: string }> = {
  done: { Icon: CircleCheck, look: "[&>svg]:text-positive" },
  sending: { Icon: ArrowUp, look: "[&>svg]:text-accent" },
  unsure: { Icon: CircleQuestionMark, look: "text-caution" },
  conflict: { Icon: GitCompare, look: "text-caution" },
  failed: { Icon: CircleX, look: "text-danger" },
  pending: { Icon: Clock, look: "text-muted" },
  skipped: { Icon: Minus, look: "text-muted" },
  cancelled: { Icon: Ban, look: "text-muted" },
};

/** Icon and word. */
export function ItemState({ state, verb, className }: { state: State; verb: Verb; className?: string }) {
  const { Icon, look } = LOOKS[state];
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap", look, className)}>
      <Icon aria-hidden />
      {itemWord(state, verb)}
    </span>
  );
}
