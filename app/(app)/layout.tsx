import { headers } from "next/headers";
import type { ReactNode } from "react";
import { LiveShell } from "@/components/shell/live-shell";
import { Providers } from "@/components/shell/providers";
import { requireActorPage } from "@/lib/services/auth/page";
import { listBatches } from "@/lib/services/batches";
import { listConnections } from "@/lib/services/connections";
import { listShares } from "@/lib/services/shares";
import { sourceLooks } from "@/lib/services/source-looks";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const actor = await requireActorPage();
  const [connections, batches, shares] = await Promise.all([listConnections(actor), listBatches(actor, {}), listShares(actor)]);
  const { id, name, email, role } = actor;
  return (
    <Providers nonce={(await headers()).get("x-nonce") ?? undefined}>
      <LiveShell
        user={{ id, name, email, role }}
        connections={connections}
        sources={sourceLooks()}
        running={batches.data.filter(({ state }) => state !== "done" && state !== "cancelled").length}
        working={shares.filter(({ state }) => state === "on").length}
      >
        {children}
      </LiveShell>
    </Providers>
  );
}
