import "server-only";
import { BlockedError, checkLiteral } from "./egress-address";
import { env } from "./env";

export type OriginRules = {
  /** Vendors' own: https and public addresses only. */
  allowedOrigins: readonly string[];
  /** Named by the operator (`<SOURCE>_ORIGIN`); may be http and private. ALLOWED_UPSTREAM_ORIGINS always counts. */
  trustedOrigins?: readonly string[];
};

/** Lower case, no default port; undefined for anything that is more or less than an http(s) origin. */
export function normalOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /[\s\\@]/.test(text)) return undefined;
  return `${url.origin}/` === url.href ? url.origin : undefined;
}

/** Throws BlockedError unless the address is on a list, by exact origin. `explicit` tells which list. */
export function checkUrl(text: string, rules: OriginRules): { url: URL; explicit: boolean } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || /[\s\\]/.test(text)) throw new BlockedError("The address cannot be read");
  if (url.username || url.password) throw new BlockedError("The address holds a user name");
  if (url.hash) throw new BlockedError("The address holds a fragment");
  const has = (origins: readonly string[]) => origins.some((origin) => normalOrigin(origin) === url.origin);
  const explicit = has([...(rules.trustedOrigins ?? []), ...env().ALLOWED_UPSTREAM_ORIGINS]);
  if (!explicit && !(url.protocol === "https:" && has(rules.allowedOrigins))) {
    throw new BlockedError(`${url.origin} is not on the list of allowed origins`);
  }
  if (!text.startsWith(`${url.origin}/`)) throw new BlockedError("The address is written in an unusual way");
  checkLiteral(url.hostname, explicit);
  return { url, explicit };
}
