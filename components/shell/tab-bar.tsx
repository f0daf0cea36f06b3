"use client";

import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import { isCurrent, NAV } from "./nav-items";

export function TabBar() {
  const path = usePathname();
  return (
    <nav
      aria-label="Main, phone"
      data-no-print
      className="fixed inset-x-0 bottom-0 z-40 grid h-tabbar auto-cols-fr grid-flow-col border-t border-line bg-background pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {NAV.map((item) => {
        const current = isCurrent(item, path);
        const Icon = item.icon;
        return (
          <IntentLink
            key={item.href}
            href={item.href}
            aria-current={current ? "page" : undefined}
            className={cn(
              "grid place-content-center justify-items-center gap-0.5 text-[0.6875rem] leading-none font-medium focus-visible:-outline-offset-3",
              current ? "text-accent" : "text-muted",
            )}
          >
            <Icon aria-hidden className="size-5 stroke-[1.5]" />
            {item.label}
          </IntentLink>
        );
      })}
    </nav>
  );
}
