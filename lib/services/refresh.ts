import "server-only";
import { eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { randomToken } from "@/lib/server/digest";
import { logger } from "@/lib/server/log";
import { type ConnectionRow, lineOf } from "./calls";
import { endLease, LeaseLost, renewLease, takeLease } from "./refresh-lease";
import { readPersonas } from "./refresh-personas";
import { readScopes } from "./refresh-scopes";
import { statisticsAfter } from "./statistics";

/** Reads everything of a connection into the mirror. One process at a time per connection: false when another one is at it. Failures are recorded on the connection, not thrown. */
export async function refreshConnection(connectionId: string): Promise<boolean> {
  const lease = randomToken(12);
  const row = await takeLease(connectionId, lease);
  if (!row) return false;
  const startedAt = new Date();
  try {
    const line = lineOf(row, { person: false });
    const renew = (set?: Partial<ConnectionRow>) => renewLease(row.id, lease, set);
    await renew({ account: await line.source.check(line.call) });
    await readScopes(line);
    const written = await readPersonas(line, renew);
    await endLease(row.id, lease, { readAt: startedAt, problemCode: null, problemDetail: null, failingSince: null });
    await statisticsAfter(written);
  } catch (error) {
    await fail(row, lease, error);
  }
  return true;
}

async function fail(row: ConnectionRow, lease: string, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return;
  const known =
    error instanceof AppError
      ? error
      : new AppError("internal", "Reading stopped because of a fault here. The log has the details.", { cause: error });
  if (known.code === "internal") logger().error({ err: error, connection: row.id }, "refresh failed");
  await endLease(row.id, lease, { problemCode: known.code, problemDetail: known.message, failingSince: row.failingSince ?? new Date() });
  if (known.code === "source_key") await pauseForKey(row.id, known.message);
}

/** A refused key is not tried again until a person looks at it. */
export async function pauseForKey(connectionId: string, detail: string): Promise<void> {
  const db = await database();
  await db
    .update(connections)
    .set({
      paused: true,
      pausedReason: detail,
      problemCode: "source_key",
      problemDetail: detail,
      failingSince: sql`coalesce(${connections.failingSince}, now())`,
    })
    .where(eq(connections.id, connectionId));
}
