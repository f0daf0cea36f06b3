import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LiveShell } from "@/components/shell/live-shell";
import { Providers } from "@/components/shell/providers";
import { requireActorPage } from "@/lib/services/auth/page";
import { listConnections } from "@/lib/services/connections";
import { sourceLooks } from "@/lib/services/source-looks";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const actor = await requireActorPage();
  const connections = await listConnections(actor);
  const { name, email, role } = actor;
  return (
    <Providers nonce={(await headers()).get("x-nonce") ?? undefined}>
      <LiveShell user={{ name, email, role }} connections={connections} sources={sourceLooks()}>
        {children}
      </LiveShell>
    </Providers>
  );
}
