import "server-only";
import type { BinEntry } from "@/lib/model/bin";
import { BIN_DAYS } from "@/lib/model/bin-days";
import type { JsonObject } from "@/lib/model/json";
import { lostParts } from "@/lib/model/return-parts";
import { getSource } from "@/lib/sources/registry";
import type { Attempt, BinRow } from "./bin-rows";
import { cannotReturn } from "./return-plan";

const OPEN: readonly Attempt["state"][] = ["pending", "sending", "unsure"];

export const isOpen = ({ state }: Attempt): boolean => OPEN.includes(state);

/** The batch that deleted it; undefined when that happened in the source. */
export function deletionOf({ lastWrite, markVia }: BinRow): { batch: string; by: string | null; before: JsonObject | null } | undefined {
  return lastWrite?.kind === "remove" && markVia !== "outside" && markVia !== "connect" ? lastWrite : undefined;
}

/** The try to bring it back from this deletion, not from an earlier one. */
export function attemptOf(row: BinRow): Attempt | undefined {
  const { lastAttempt: attempt } = row;
  if (!attempt) return undefined;
  const deletion = deletionOf(row);
  const ofThis = deletion ? attempt.undoOf === deletion.batch : attempt.at >= row.deletedAt.getTime();
  return ofThis || isOpen(attempt) ? attempt : undefined;
}

/** What it held when it was deleted. */
export const heldBy = (row: BinRow): JsonObject => deletionOf(row)?.before ?? row.values;

export const endOf = (row: BinRow): Date => new Date(row.deletedAt.getTime() + BIN_DAYS * 86_400_000);

/** Why it cannot be put back now; null when it can. */
export function reasonOf(row: BinRow): string | null {
  const never = cannotReturn(getSource(row.source), row.places);
  if (never) return never;
  if (row.paused) return pausedWords(row);
  const attempt = attemptOf(row);
  return attempt?.state === "conflict" ? unclearWords(attempt) : null;
}

export const pausedWords = ({ label, pausedReason }: BinRow): string =>
  `${label} is paused${pausedReason ? `: ${pausedReason}` : "."} Resume it in Settings, then try again.`;

export const unclearWords = ({ problem }: Attempt): string => `The last try ended unclear. ${problem ?? "Look for it in the source."}`;

export function viewEntry(row: BinRow): BinEntry {
  const deletion = deletionOf(row);
  const attempt = attemptOf(row);
  const returning = attempt && isOpen(attempt) ? attempt.batch : null;
  return {
    id: row.id,
    connection: row.connectionId,
    source: row.source,
    name: row.name,
    line: row.line,
    deletedAt: row.deletedAt.toISOString(),
    deletedBy: deletion ? deletion.by : row.markBy,
    outside: deletion === undefined,
    until: endOf(row).toISOString(),
    lost: lostParts(getSource(row.source), heldBy(row), row.places),
    reason: returning ? null : reasonOf(row),
    returning,
  };
}
