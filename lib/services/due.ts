import "server-only";
import { getSource } from "@/lib/sources/registry";
import { type ConnectionRow, restsUntil } from "./calls";

const RETRY_MS = 60_000;

/** When a connection is read again by itself, in ms: its rows have grown old, and the last try is a minute ago. */
export function dueAt({
  source,
  readAt,
  triedAt,
  refreshWanted,
}: Pick<ConnectionRow, "source" | "readAt" | "triedAt" | "refreshWanted">): number {
  if (refreshWanted) return 0;
  return Math.max((readAt?.getTime() ?? 0) + getSource(source).limits.freshSeconds * 1000, (triedAt?.getTime() ?? 0) + RETRY_MS);
}

/** When a failing connection is tried again; null when it works, is paused, or is being tried now. */
export function nextTryAt(row: ConnectionRow, now = Date.now()): Date | null {
  const trying = row.refreshLeaseUntil !== null && row.refreshLeaseUntil.getTime() > now;
  if (row.problemCode === null || row.paused || trying) return null;
  return new Date(Math.max(dueAt(row), restsUntil(row.id), now));
}
