import "server-only";
import { AppError } from "@/lib/model/errors";
import { env } from "./env";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

export const hasBearer = (request: Request): boolean => /^bearer\s/i.test(request.headers.get("authorization") ?? "");

/**
 * Throws `forbidden` when an unsafe request may come from somebody else's page. A request that carries neither a cookie nor a browser's
 * marks has no borrowed rights to abuse; one with a bearer token cannot be made by another page.
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method) || hasBearer(request)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const allowed = origin !== null ? isOwn(origin, request) : site !== null ? site === "same-origin" : !request.headers.has("cookie");
  if (!allowed) throw new AppError("forbidden", "This request does not come from a page of this app. Reload the page and try again.");
}

function isOwn(origin: string, request: Request): boolean {
  if (origin === new URL(env().APP_URL).origin) return true;
  const host = request.headers.get("host");
  if (host === null) return false;
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const own = `${forwarded ?? new URL(request.url).protocol.slice(0, -1)}://${host}`;
  return URL.canParse(own) && new URL(own).origin === origin;
}
