import { Check, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Can } from "@/lib/model/persona";

/** What a source lets us do, and why not the rest. */
export function CanList({ can }: { can: Can }) {
  const verbs = [
    { word: "Read", on: true },
    { word: "Create", on: can.create },
    { word: "Update", on: can.update },
    { word: "Delete", on: can.remove },
  ];
  return (
    <div className="min-w-0 flex-[1_1_16rem] sm:pt-[0.4375rem]">
      <ul aria-label="What it can do" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {verbs.map(({ word, on }) => (
          <li
            key={word}
            className={cn(
              "inline-flex items-center gap-1 [&>svg]:size-[0.8125rem]",
              on ? "text-ink-soft [&>svg]:text-positive" : "text-muted",
            )}
          >
            {on ? <Check aria-hidden /> : <X aria-hidden />}
            {word}
            {!on && <span className="sr-only">, not possible</span>}
          </li>
        ))}
      </ul>
      {can.reason && <p className="mt-1 text-sm text-pretty text-muted">{can.reason}</p>}
    </div>
  );
}
