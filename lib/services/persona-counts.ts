import "server-only";
import { count, ne } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { kept } from "./counts";

/** How many each connection holds, the deleted ones left out; asked anew only when the library has changed. */
export const personaCounts = (): Promise<ReadonlyMap<string, number>> =>
  kept("connections", Number.POSITIVE_INFINITY, async () => {
    const db = await database();
    const counts = await db
      .select({ id: personas.connectionId, n: count() })
      .from(personas)
      .where(ne(personas.state, "deleted"))
      .groupBy(personas.connectionId);
    return new Map(counts.map(({ id, n }) => [id, n]));
  });
