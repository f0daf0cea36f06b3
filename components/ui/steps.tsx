import { Check } from "lucide-react";
import Link from "next/link";
import { cn } from "./cn";

export type Step = {
  label: string;
  /** What was answered. */
  answer?: string | undefined;
  state: "done" | "now" | "todo";
  href?: string;
};

const disc: Record<Step["state"], string> = {
  done: "border-transparent bg-accent-wash text-accent",
  now: "border-transparent bg-accent-fill text-on-accent",
  todo: "border-control",
};
const word: Record<Step["state"], string> = { done: "text-ink-soft", now: "text-ink max-sm:me-auto", todo: "text-muted" };

/** A number, a name and, below, the answer already given; on a phone only the current one speaks. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-0 gap-y-3">
      {steps.map((step, i) => (
        <li
          key={step.label}
          aria-current={step.state === "now" ? "step" : undefined}
          className={cn(
            "relative flex gap-2 pe-5 sm:pe-8 not-last:after:absolute not-last:after:top-[0.6875rem] not-last:after:right-1 not-last:after:h-px not-last:after:w-3 not-last:after:bg-control sm:not-last:after:right-2.5",
            word[step.state],
          )}
        >
          <span
            aria-hidden
            className={cn("grid size-[1.375rem] flex-none place-items-center rounded-full border text-sm tabular-nums", disc[step.state])}
          >
            {step.state === "done" ? <Check className="size-[0.8125rem]" /> : i + 1}
          </span>
          <span className={cn(step.state !== "now" && "max-sm:sr-only")}>
            {step.href && step.state === "done" ? (
              <Link href={step.href} className="block font-medium hover:text-accent">
                {step.label}
              </Link>
            ) : (
              <span className={cn("block", step.state === "now" ? "font-strong" : "font-medium")}>{step.label}</span>
            )}
            {step.answer && <span className="block text-sm text-muted">{step.answer}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
