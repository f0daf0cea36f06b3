import "server-only";
import { sql } from "drizzle-orm";
import { gapsOf } from "@/lib/model/gaps";
import { readiness } from "@/lib/model/readiness";
import { plain } from "@/lib/model/search-text";
import { searchLexemes } from "@/lib/model/search-words";
import { summarize } from "@/lib/model/summary";
import type { RemotePersona, Source } from "@/lib/sources/source";
import { versionOf } from "./mirror-hash";

/** Everything the mirror derives from one row of a source. */
export function mirrorRow(source: Source, remote: RemotePersona, hash: string, readAt: Date, changedBefore?: Date | null) {
  const ready = readiness(source.fields, remote.values);
  return {
    name: remote.name,
    nameKey: plain(remote.name).slice(0, 500),
    ...summarize(source.fields, remote.values),
    values: remote.values,
    other: remote.other,
    version: versionOf(remote.values),
    hash,
    state: remote.state,
    ready: ready.score,
    readyFilled: ready.filled,
    readyCounted: ready.counted,
    missing: ready.missing,
    gaps: gapsOf(source.fields, ready.missing),
    words: sql<string>`array_to_tsvector(${sql.param(searchLexemes(remote.name, remote.values))}::text[])`,
    readAt,
    changedAt: remote.changedAt ? new Date(remote.changedAt) : (changedBefore ?? (remote.createdAt ? new Date(remote.createdAt) : null)),
  };
}
