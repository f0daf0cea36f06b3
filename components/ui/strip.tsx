import { CircleAlert, ClockAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type StripTone = "caution" | "danger" | "accent";

const tones: Record<StripTone, string> = {
  caution: "bg-caution-wash border-caution/22 [&>svg]:text-caution",
  danger: "bg-danger-wash border-danger/22 [&>svg]:text-danger",
  accent: "bg-accent-wash border-accent/18 [&>svg]:text-accent",
};
const icons: Record<StripTone, ReactNode> = {
  caution: <ClockAlert aria-hidden />,
  danger: <CircleAlert aria-hidden />,
  accent: <Info aria-hidden />,
};

type Props = {
  tone?: StripTone;
  icon?: ReactNode;
  action?: ReactNode;
  /** Inside a page rather than at the top of the sheet. */
  inset?: boolean;
  /** Spoken when it appears. */
  live?: boolean;
  children: ReactNode;
};

/** The only banner: what, since when, what is shown instead, then the act. */
export function Strip({ tone = "caution", icon, action, inset, live, children }: Props) {
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 border-b py-2 max-sm:[&>svg]:mt-[0.1875rem] max-sm:[&>svg]:self-start [&_b]:font-strong",
        inset ? "rounded-md border px-4" : "px-gutter first:sm:rounded-t-[calc(var(--radius-lg)-1px)]",
        tones[tone],
      )}
    >
      {icon ?? icons[tone]}
      <p className="min-w-0 flex-[1_1_16rem] text-pretty [overflow-wrap:anywhere]">{children}</p>
      {action && <div className="flex flex-wrap items-center gap-2 max-sm:ps-7">{action}</div>}
    </div>
  );
}
