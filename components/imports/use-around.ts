"use client";

import { useConnections } from "@/lib/client/connections";
import type { Import } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { importProblems } from "./import-problems";

/** What an import stands among: its connection, the sources whose fields its columns can go to, and what is to be settled. */
export function useAround(held: Import, all: readonly SourceInfo[]) {
  const { data } = useConnections();
  const connections = data ?? [];
  const connection = connections.find(({ id }) => id === held.connection);
  const source = all.find(({ id }) => id === connection?.source);
  const sources = source ? [source] : all.filter(({ id }) => connections.some((one) => one.source === id));
  const problems = data ? importProblems(held, { source, connection }) : [];
  return { connections, connection, sources, problems, stop: problems.find(({ stops }) => stops)?.words };
}
