import "server-only";
import { AppError, type ErrorCode, type Issue } from "@/lib/model/errors";
import { isObject, type Json } from "@/lib/model/json";
import type { EgressHeaders, EgressResponse } from "@/lib/server/egress";
import { parseInSlices } from "@/lib/server/json-slices";
import { type Redact, redactJson } from "@/lib/server/redact";
import type { CallResponse } from "./call";
import { issuesIn } from "./call-issues";

type Facts = { label: string; write: boolean; redact: Redact; now: number };

const PROTOTYPE_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const MAX_WORDS = 300;
const MAX_RETRY_AFTER = 86_400;

/** The body for 2xx; otherwise throws what the status means to us. Nothing leaves before the secrets are out of it. */
export async function readAnswer({ status, headers, text }: EgressResponse, facts: Facts): Promise<CallResponse> {
  const { label, write, redact, now } = facts;
  if (status >= 200 && status < 300) {
    const body = text === "" ? undefined : await parsed(text, redact);
    if (body !== null || text.trim() === "null") return { status, body };
    const detail = `${label} answered ${status} with text that is not JSON.`;
    throw new AppError("source_down", detail, { upstreamStatus: status, ...(write && { unsure: true }) });
  }
  const code = codeFor(status);
  const told = text === "" ? null : await parsed(text, redact);
  const issues = issuesIn(told);
  const said = redact(withIssues(words(told), issues));
  const short = said.length > MAX_WORDS ? `${said.slice(0, MAX_WORDS - 1)}…` : said;
  const retryAfter = retryAfterSeconds(headers, now);
  throw new AppError(code, said === "" ? `${label} answered ${status}.` : `${label}: ${short}`, {
    upstreamStatus: status,
    ...(issues.length > 0 && { issues }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(code === "source_down" && write && { unsure: true }),
  });
}

function codeFor(status: number): ErrorCode {
  if (status === 401 || status === 403) return "source_key";
  if (status === 404) return "not_found";
  if (status === 409) return "conflict";
  if (status === 429) return "rate_limited";
  return status >= 400 && status < 500 ? "source_rejected" : "source_down";
}

/** Null when it is not JSON, or nested beyond use. */
async function parsed(text: string, redact: Redact): Promise<Json> {
  const parse = (part: string) => {
    const risky = /__proto__|constructor|prototype|\\u/.test(part);
    return redactJson(JSON.parse(part, risky ? (key, value) => (PROTOTYPE_KEYS.has(key) ? undefined : value) : undefined), redact);
  };
  try {
    return await parseInSlices(text, { parse });
  } catch {
    return null;
  }
}

/** "Validation failed" alone helps nobody: the first things it is about follow. */
function withIssues(said: string, issues: readonly Issue[]): string {
  const more = issues.filter(({ message }) => !said.includes(message)).map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (more.length === 0) return said;
  const listed = more.slice(0, 3).join("; ");
  return said === "" ? listed : `${said} (${listed})`;
}

function words(body: Json): string {
  if (!isObject(body)) return "";
  const { message, detail, error, errors, title } = body;
  const first = (list: Json | undefined) => (Array.isArray(list) ? list[0] : undefined);
  const inside = (value: Json | undefined) => (isObject(value) ? (value.msg ?? value.message) : undefined);
  const candidates = [message, detail, inside(first(detail)), error, inside(error), inside(first(errors)), first(errors), title];
  const found = candidates.find((text): text is string => typeof text === "string" && text.trim() !== "") ?? "";
  return found.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** Seconds from `retry-after-ms`, or `Retry-After` in either of its forms; at most a day. */
export function retryAfterSeconds({ retryAfter, retryAfterMs }: EgressHeaders, now: number): number | undefined {
  const number = (text: string | undefined) => (text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined);
  const ms = number(retryAfterMs);
  const date = retryAfter === undefined ? Number.NaN : Date.parse(retryAfter);
  const seconds = ms !== undefined ? ms / 1000 : (number(retryAfter) ?? (Number.isNaN(date) ? undefined : (date - now) / 1000));
  return seconds === undefined ? undefined : Math.min(MAX_RETRY_AFTER, Math.max(0, Math.ceil(seconds)));
}
