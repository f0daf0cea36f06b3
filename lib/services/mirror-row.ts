import "server-only";
import { sql } from "drizzle-orm";
import { canonical, isEmpty, isObject, type JsonObject } from "@/lib/model/json";
import { readiness } from "@/lib/model/readiness";
import { plain } from "@/lib/model/search-text";
import { searchLexemes } from "@/lib/model/search-words";
import { summarize } from "@/lib/model/summary";
import { sha256 } from "@/lib/server/digest";
import type { RemotePersona, Source } from "@/lib/sources/source";

/** Equal for equal declared values; blank and missing count as the same. */
export function versionOf(values: JsonObject): string {
  return sha256(canonical(withoutBlanks(values))).slice(0, 32);
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => !isEmpty(v))
      .map(([k, v]) => [k, withoutBlanks(v)]),
  );
}

/** Everything the mirror derives from one row of a source. */
export function mirrorRow(source: Source, remote: RemotePersona, readAt: Date, changedBefore?: Date | null) {
  const ready = readiness(source.fields, remote.values);
  return {
    name: remote.name,
    nameKey: plain(remote.name).slice(0, 500),
    ...summarize(source.fields, remote.values),
    values: remote.values,
    other: remote.other,
    version: versionOf(remote.values),
    state: remote.state,
    ready: ready.score,
    readyFilled: ready.filled,
    readyCounted: ready.counted,
    missing: ready.missing,
    words: sql<string>`array_to_tsvector(${sql.param(searchLexemes(remote.name, remote.values))}::text[])`,
    readAt,
    changedAt: remote.changedAt ? new Date(remote.changedAt) : (changedBefore ?? (remote.createdAt ? new Date(remote.createdAt) : null)),
  };
}
