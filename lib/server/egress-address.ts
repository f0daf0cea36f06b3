import "server-only";
import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** The destination itself is refused: trying again cannot help, and nothing was sent. */
export class BlockedError extends Error {
  override readonly name = "BlockedError";
}

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

const PRIVATE_RANGES = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);

/** `explicit`: the operator listed this origin, so their own network is meant; link-local and the like only when written as a number. */
export function isAllowedAddress(address: string, { explicit, literal }: { explicit: boolean; literal: boolean }): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (explicit && literal) return true;
  const range = parsed.range();
  if (explicit && PRIVATE_RANGES.has(range)) return true;
  const global = parsed.kind() === "ipv4" || parsed.match(ipaddr.IPv6.parse("2000::"), 3);
  return range === "unicast" && global;
}

const resolveAll: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * For the socket's `lookup`: it can only connect to what was checked here, so a second answer from DNS changes nothing.
 * One address that is not allowed refuses the name, even if others are fine.
 */
export function checkedLookup(explicit: boolean, resolve: Resolve = resolveAll): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname).then(
      (addresses) => {
        const bad = addresses.find(({ address }) => !isAllowedAddress(address, { explicit, literal: false }));
        const wanted = options.family === 4 || options.family === 6 ? addresses.filter((a) => a.family === options.family) : addresses;
        const first = wanted[0];
        if (bad) done(new BlockedError(`${hostname} leads to an address that is not allowed`), []);
        else if (!first) done(Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" }), []);
        else if (options.all) done(null, wanted);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };
}

/** A number in place of a name never reaches `lookup`. */
export function checkLiteral(hostname: string, explicit: boolean): void {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !isAllowedAddress(bare, { explicit, literal: true })) throw new BlockedError(`${hostname} is not allowed`);
}
