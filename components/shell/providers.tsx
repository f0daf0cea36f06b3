import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipLayer } from "@/components/ui/tooltip";
import { QueryProvider } from "@/lib/client/query-provider";
import { APPEARANCE_SCRIPT } from "@/lib/client/theme";

/** Theme and density before the first paint. */
export const AppearanceScript = ({ nonce }: { nonce: string | undefined }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this program, allowed by its nonce
  <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} />
);

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
