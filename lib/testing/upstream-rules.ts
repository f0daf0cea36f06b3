import { resetEnv } from "@/lib/server/env";
import { listSources } from "@/lib/sources/registry";

/** The limits of this process only; the fakes keep theirs. */
export function unthrottle(): void {
  for (const { limits } of listSources()) Object.assign(limits.rate, { requests: 60_000, perSeconds: 1 });
}

/** Keys may be sent there from now on, in this process. */
export function allowOrigin(origin: string): void {
  process.env.ALLOWED_UPSTREAM_ORIGINS = [process.env.ALLOWED_UPSTREAM_ORIGINS, origin].filter(Boolean).join(",");
  resetEnv();
}
