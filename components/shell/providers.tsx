import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipLayer } from "@/components/ui/tooltip";
import { QueryProvider } from "@/lib/client/query-provider";

/** What signed-in pages and the doors to them need in the browser; pages for visitors do without. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider {...(nonce && { nonce })}>
      <QueryProvider>
        {children}
        <ToastProvider />
      </QueryProvider>
      <Announcer />
      <TooltipLayer />
    </CSPProvider>
  );
}
