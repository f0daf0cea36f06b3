import { cn } from "@/components/ui/cn";

type Props = { score: number; size?: "sm" | "lg"; className?: string };

const LOW = 50;
const FULL = 90;

/** 16 px with the number beside it, or 56 px with the number inside. */
export function ReadinessRing({ score, size = "sm", className }: Props) {
  const tone = score < LOW ? "text-caution" : score >= FULL ? "text-positive" : "text-ink-soft";
  const large = size === "lg";
  const [box, r, stroke] = large ? [24, 10.6, 1.6] : [20, 8, 2.75];
  return (
    <span
      className={cn(
        large ? "relative inline-grid place-items-center [&>*]:[grid-area:1/1]" : "inline-flex items-center gap-1.5",
        "align-middle whitespace-nowrap tabular-nums",
        tone,
        className,
      )}
    >
      <svg
        aria-hidden
        viewBox={`0 0 ${box} ${box}`}
        className={cn("flex-none overflow-visible", large ? "size-14" : "size-4")}
        fill="none"
        strokeWidth={stroke}
      >
        <circle cx={box / 2} cy={box / 2} r={r} className="stroke-line-strong" />
        {score > 0 && (
          <circle
            cx={box / 2}
            cy={box / 2}
            r={r}
            stroke="currentColor"
            pathLength={100}
            strokeDasharray={`${score} 100`}
            transform={`rotate(-90 ${box / 2} ${box / 2})`}
          />
        )}
      </svg>
      <span className={cn(large && "text-lg leading-none font-strong")}>
        {score}
        <span className="sr-only"> % of counted fields filled</span>
      </span>
    </span>
  );
}
