import type { ReactNode } from "react";
import { cn } from "./cn";

export type TagTone = "plain" | "positive" | "caution" | "danger" | "accent" | "raised";

const tones: Record<TagTone, string> = {
  plain: "bg-hover text-ink-soft",
  positive: "bg-positive-wash text-positive",
  caution: "bg-caution-wash text-caution",
  danger: "bg-danger-wash text-danger",
  accent: "bg-accent-wash text-accent",
  raised: "bg-raised text-ink-soft",
};

export const Tag = ({ tone = "plain", icon, children }: { tone?: TagTone; icon?: ReactNode; children: ReactNode }) => (
  <span
    className={cn(
      "inline-flex min-h-5 items-center gap-1.5 rounded-sm px-1.5 align-middle text-sm whitespace-nowrap [&>svg]:size-[0.8125rem]",
      tones[tone],
    )}
  >
    {icon}
    {children}
  </span>
);
