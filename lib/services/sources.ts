import "server-only";
import type { SourceInfo } from "@/lib/model/source";
import { sourceEnv } from "@/lib/server/env";
import { listSources, sourceInfo } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";

/** Every source there is, with the address a new connection would use. */
export function listSourceInfos(actor: Actor): SourceInfo[] {
  needRole(actor, "viewer");
  return listSources().map((source) => ({ ...sourceInfo(source), origin: sourceEnv(source.id).origin ?? source.origin }));
}
