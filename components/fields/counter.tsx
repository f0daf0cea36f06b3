import { cn } from "@/components/ui/cn";
import { formatNumber } from "@/lib/client/format";

const NEAR = 0.8;

/** Says how much is left once a limit is near. */
export function Counter({ length, limit, unit = "characters" }: { length: number; limit: number; unit?: string }) {
  if (length < limit * NEAR) return null;
  const left = limit - length;
  return (
    <p className={cn("mt-0.5 text-end text-sm tabular-nums", left < 0 ? "text-danger" : "text-muted")} aria-live="polite">
      {left < 0 ? `${formatNumber(-left)} ${unit} too many` : `${formatNumber(left)} of ${formatNumber(limit)} ${unit} left`}
    </p>
  );
}
