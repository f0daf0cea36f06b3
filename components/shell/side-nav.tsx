"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import { isCurrent, NAV } from "./nav-items";

/** `counts`: small words at an item's end by its address, such as "1 running". */
export function SideNav({ counts = {} }: { counts?: Readonly<Record<string, ReactNode>> }) {
  const path = usePathname();
  return (
    <ul className="grid gap-px">
      {NAV.map((item) => {
        const current = isCurrent(item, path);
        const Icon = item.icon;
        return (
          <li key={item.href}>
            <IntentLink
              href={item.href}
              title={item.label}
              aria-current={current ? "page" : undefined}
              className={cn(
                "flex min-h-8 items-center gap-3 rounded-md px-2 font-medium hover:bg-hover focus-visible:rounded-md max-lg:h-9 max-lg:justify-center max-lg:px-0 pointer-coarse:min-h-10",
                current ? "bg-hover text-ink" : "text-ink-soft",
              )}
            >
              <Icon aria-hidden className={current ? "text-accent" : "text-muted"} />
              <span className="max-lg:sr-only">{item.label}</span>
              {counts[item.href] !== undefined && (
                <span className="ms-auto text-sm font-regular text-muted tabular-nums max-lg:hidden">{counts[item.href]}</span>
              )}
            </IntentLink>
          </li>
        );
      })}
    </ul>
  );
}
