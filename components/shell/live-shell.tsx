"use client";

import type { ReactNode } from "react";
import type { SourceLook } from "@/components/personas/source-provider";
import { useConnections } from "@/lib/client/connections";
import { formatNumber } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";
import { AppShell } from "./app-shell";
import type { ShellUser } from "./user-menu";

type Props = { user: ShellUser; connections: readonly Connection[]; sources: readonly SourceLook[]; children: ReactNode };

/** The shell with the health of every connection kept up to date. */
export function LiveShell({ user, connections: initial, sources, children }: Props) {
  const { data: connections = initial } = useConnections(initial);
  const personas = connections.reduce((sum, connection) => sum + connection.personas, 0);
  return (
    <AppShell user={user} connections={connections} sources={sources} counts={{ "/": formatNumber(personas) }}>
      {children}
    </AppShell>
  );
}
