import "server-only";
import { canonical, type JsonObject, withoutBlanks } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import type { RemotePersona, Source } from "@/lib/sources/source";

/** Higher whenever `mirrorRow` derives something else from equal values: every row is then written again, without a revision. */
const DERIVED = 1;

const rules = new WeakMap<Source, string>();

/** Equal for equal declared values; blank and missing count as the same. */
export function versionOf(values: JsonObject): string {
  return sha256(canonical(withoutBlanks(values))).slice(0, 32);
}

/** Of everything a read brought about one persona besides its places, and of the rules that derive from it. */
export function hashOf(source: Source, remote: RemotePersona): string {
  const { scopes: _, ...told } = remote;
  return sha256(rulesOf(source) + canonical(withoutBlanks(told))).slice(0, 32);
}

function rulesOf(source: Source): string {
  const known = rules.get(source) ?? sha256(canonical([DERIVED, source.fields]));
  rules.set(source, known);
  return known;
}
