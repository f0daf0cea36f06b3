"use client";

import type { ReactNode } from "react";
import { useFinishNotices } from "@/components/batches/use-finish-notices";
import type { SourceLook } from "@/components/personas/source-provider";
import { useOpenBatches } from "@/lib/client/batches";
import { useConnections } from "@/lib/client/connections";
import { formatNumber } from "@/lib/client/format";
import { useWorkingShares } from "@/lib/client/shares";
import type { Connection } from "@/lib/model/connection";
import { AppShell } from "./app-shell";
import { JumpButton } from "./jump-button";
import type { ShellUser } from "./user-menu";

type Props = {
  user: ShellUser;
  connections: readonly Connection[];
  sources: readonly SourceLook[];
  running: number;
  working: number;
  children: ReactNode;
};

/** The shell with the health of every connection and the rail's counts kept up to date. */
export function LiveShell({ user, connections: initial, sources, running: runningAtFirst, working: workingAtFirst, children }: Props) {
  const { data: connections = initial } = useConnections(initial);
  const personas = connections.reduce((sum, connection) => sum + connection.personas, 0);
  const running = useOpenBatches().data?.length ?? runningAtFirst;
  useFinishNotices(user);
  const { data: working } = useWorkingShares(workingAtFirst);
  const counts = {
    "/": formatNumber(personas),
    ...(running > 0 && { "/batches": `${formatNumber(running)} running` }),
    ...(working > 0 && { "/shares": formatNumber(working) }),
  };
  return (
    <AppShell user={user} connections={connections} sources={sources} counts={counts} jump={<JumpButton />}>
      {children}
    </AppShell>
  );
}
