import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/server/env";

/** Headers of one request must stay under 16 kB, and the address is one of them already. */
const LONG_SEARCH = 2_000;

/** Headers of pages. Nothing here decides who may see what: pages and services do, with or without this file. */
export function proxy(request: NextRequest): NextResponse {
  const { APP_URL, NODE_ENV } = env();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce, NODE_ENV === "development");
  const { pathname, search } = request.nextUrl;

  const inward = new Headers(request.headers);
  inward.set("x-nonce", nonce);
  inward.set("x-path", search.length > LONG_SEARCH ? pathname : `${pathname}${search}`);
  inward.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers: inward } });
  const outward = {
    "Content-Security-Policy": policy,
    "Referrer-Policy": pathname.startsWith("/s/") ? "no-referrer" : "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "X-Robots-Tag": "noindex, nofollow",
    ...(APP_URL.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
  for (const [name, value] of Object.entries(outward)) response.headers.set(name, value);
  return response;
}

/** `style-src-attr`: positions and widths that components render on the server are style attributes, which no nonce can allow; style elements need one. */
function contentPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Not the API, whose bodies Next would copy into memory and cut at 10 MB here, and not built files, which never change. */
export const config = { matcher: ["/((?!api/|_next/static/|_next/image).*)"] };
