import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/model/json";
import type { Planned } from "./batch-plan";

/** A plan is read page by page, and never changes. */
const stamps = new WeakMap<readonly Planned[], string>();

/** Of everything a plan would do and to what: equal plans have equal stamps. */
export function stampOf(plan: readonly Planned[]): string {
  const stamp = stamps.get(plan) ?? made(plan);
  stamps.set(plan, stamp);
  return stamp;
}

function made(plan: readonly Planned[]): string {
  const hash = createHash("sha256");
  for (const { verb, dependsOn, connectionId, personaId, original, name, baseVersion, scope, outcome, after, wanted } of plan)
    hash.update(
      `${canonical([verb, dependsOn ?? null, connectionId, personaId, original ?? null, name, baseVersion, scope, outcome, after, wanted])}\n`,
    );
  return hash.digest("base64url");
}
