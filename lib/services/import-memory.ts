import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { connections, importMemories, imports } from "@/lib/db/schema";
import { plain } from "@/lib/model/search-text";

const KEY_MAX = 200;

/** Where a person sent the columns of this file is where columns of the same titles go the next time. Call it when the import is submitted. */
export async function rememberMapping(tx: Tx, importId: string): Promise<void> {
  const [row] = await tx
    .select({ columns: imports.columns, headerRow: imports.headerRow, source: connections.source })
    .from(imports)
    .innerJoin(connections, eq(connections.id, imports.connectionId))
    .where(eq(imports.id, importId));
  if (!row || row.headerRow === null) return;
  const chosen = new Map(
    row.columns
      .filter(({ by, mode }) => by === "person" || by === "remembered" || mode !== "overwrite")
      .map(({ header, target, mode }) => [plain(header).slice(0, KEY_MAX), { target, mode }] as const),
  );
  const memories = [...chosen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([headerKey, memory]) => ({ source: row.source, headerKey, ...memory }));
  if (memories.length === 0) return;
  await tx
    .insert(importMemories)
    .values(memories)
    .onConflictDoUpdate({
      target: [importMemories.source, importMemories.headerKey],
      set: { target: sql`excluded.target`, mode: sql`excluded.mode`, updatedAt: sql`now()` },
    });
}
