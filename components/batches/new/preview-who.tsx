"use client";

import { Who } from "@/components/batches/who";
import type { PreviewRow } from "@/lib/client/batch-preview";
import { useConnections } from "@/lib/client/connections";

/** Whose row it is; on a phone without the picture. */
export function useWho(): (row: PreviewRow) => React.ReactNode {
  const { data: connections = [] } = useConnections();
  return ({ persona, index, name, source, connection }) => (
    <span className="block max-sm:[&_.plate]:hidden">
      <Who
        persona={persona}
        seed={`new-${index}`}
        name={name}
        source={source}
        place={connections.find(({ id }) => id === connection)?.label}
      />
    </span>
  );
}
