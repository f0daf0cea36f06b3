import "server-only";
import { isObject, type Json } from "@/lib/model/json";

export type Redact = (text: string) => string;
export const REDACTED = "[redacted]";

/** Shorter "secrets" would blank out ordinary words. */
const MIN_LENGTH = 4;
const MIN_BASE64_CORE = 8;

/** Replaces the secrets wherever they stand, raw, URL-, base64- (at any alignment) or JSON-encoded. */
export function redactor(secrets: readonly string[]): Redact {
  const forms = new Set(secrets.filter((s) => s.length >= MIN_LENGTH).flatMap(encodings));
  if (forms.size === 0) return (text) => text;
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((s) => s.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  return (text) => text.replace(pattern, REDACTED);
}

function encodings(secret: string): string[] {
  const url = encodeURIComponent(secret.toWellFormed());
  const strict = url.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const json = JSON.stringify(secret).slice(1, -1);
  const plain = [secret, url, strict, strict.replaceAll("%20", "+"), json, json.replaceAll("/", "\\/"), JSON.stringify(json).slice(1, -1)];
  const lower = plain.map((s) => s.replace(/%[0-9A-F]{2}/g, (c) => c.toLowerCase()));
  return [...plain, ...lower, ...[0, 1, 2].flatMap((shift) => base64At(secret, shift))];
}

/** The characters of base64 that do not depend on what stands before or after the secret. */
function base64At(secret: string, shift: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret, "utf8")]);
  const from = Math.ceil((shift * 8) / 6);
  const to = Math.floor((bytes.length * 8) / 6);
  const core = bytes.toString("base64").slice(from, to);
  return core.length < MIN_BASE64_CORE ? [] : [core, core.replaceAll("+", "-").replaceAll("/", "_"), encodeURIComponent(core)];
}

/** Every text, key and number inside; throws RangeError below `depth` levels, before the stack would. */
export function redactJson(value: Json, redact: Redact, depth = 200): Json {
  if (depth < 0) throw new RangeError("Nested too deeply.");
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") return redact(String(value)) === String(value) ? value : REDACTED;
  if (Array.isArray(value)) return value.map((inner) => redactJson(inner, redact, depth - 1));
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [redact(k), redactJson(v, redact, depth - 1)]));
  return value;
}
