import "server-only";
import { hkdfSync } from "node:crypto";
import { serverKeys } from "./server-key";

/** A text of 256 bits for one purpose, the same in every process that has the same server key; another server key gives another one. */
export const deriveSecret = (purpose: string): string =>
  Buffer.from(hkdfSync("sha256", serverKeys().current.bytes, "personary", purpose, 32)).toString("base64url");
