import { cn } from "./cn";

export type MeterTone = "done" | "sending" | "skipped" | "conflict" | "unsure" | "failed" | "cancelled" | "pending";
type Props = {
  label: string;
  /** What is said of it, such as "214 of 312 settled". */
  valueText: string;
  total: number;
  segments: readonly { tone: MeterTone; value: number }[];
  thick?: boolean;
};

export const meterFill: Record<MeterTone, string> = {
  done: "fill-accent-fill bg-accent-fill",
  sending: "fill-accent-fill/55 bg-accent-fill/55",
  skipped: "fill-line-strong bg-line-strong",
  conflict: "fill-caution bg-caution",
  unsure: "fill-caution/55 bg-caution/55",
  failed: "fill-danger bg-danger",
  cancelled: "fill-control bg-control",
  pending: "fill-line bg-line",
};

/** One bar in the order given; drawn as SVG, so it needs no inline style. The first tones before `pending` count as progress. */
export function Meter({ label, valueText, total, segments, thick }: Props) {
  const scale = total > 0 ? 1000 / total : 0;
  let x = 0;
  const settled = segments.filter((s) => !["pending", "sending", "unsure"].includes(s.tone)).reduce((sum, s) => sum + s.value, 0);
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={settled}
      aria-valuetext={valueText}
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      className={cn("meter block w-full", thick ? "h-2.5 rounded-sm" : "h-1.5 rounded-full")}
    >
      <rect width="1000" height="10" className="fill-line" />
      {segments.map(({ tone, value }) => {
        const from = x;
        x += value * scale;
        return value > 0 && <rect key={tone} x={from} width={value * scale} height="10" className={meterFill[tone]} />;
      })}
    </svg>
  );
}

export function MeterKey({ items }: { items: readonly { tone: MeterTone; label: string; value: number }[] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {items.map(({ tone, label, value }) => (
        <li key={tone} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden
            className={cn("size-2.5 rounded-[2px]", meterFill[tone], tone === "pending" && "inset-ring inset-ring-line-strong")}
          />
          <b className="font-strong text-ink tabular-nums">{value.toLocaleString("en")}</b> {label}
        </li>
      ))}
    </ul>
  );
}
