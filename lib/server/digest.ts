import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const sha256 = (data: string | Uint8Array, encoding: "hex" | "base64url" = "hex"): string =>
  createHash("sha256").update(data).digest(encoding);

export const randomToken = (bytes = 32): string => randomBytes(bytes).toString("base64url");

/** Takes the same time wherever the texts differ; compares digests, so lengths may differ too. */
export const equalText = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
