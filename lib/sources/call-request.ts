import "server-only";
import { AppError } from "@/lib/model/errors";
import { normalOrigin } from "@/lib/server/egress-origin";
import type { CallRequest } from "./call";

export const isWrite = ({ method = "GET", write }: CallRequest): boolean => write ?? method !== "GET";

/** Origin, path and query in one address; a path that would climb out of its place (an id "..") names nothing. */
export function callUrl(origin: string, { path, query = {} }: CallRequest): string {
  const climbs = path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
  if (climbs || !/^\/(?!\/)[!$&'()*+,./:;=@\w~%-]*$/.test(path))
    throw new AppError("not_found", "Nothing can be there under this address.");
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [value].flat().map((one) => `${encoded(name)}=${encoded(String(one))}`),
  );
  return `${normalOrigin(origin) ?? origin}${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Throws source_key for a key no header can carry (a line break from a careless paste, letters of another script). */
export function checkHeaders(headers: Record<string, string>, label: string): void {
  if (Object.values(headers).every((value) => /^[\t\x20-\x7e]*$/.test(value))) return;
  throw new AppError("source_key", `The key for ${label} holds characters that cannot be sent. Copy it again and enter it anew.`);
}
