import "server-only";
import { Agent, type Dispatcher } from "undici";
import { AppError } from "@/lib/model/errors";
import { BlockedError, checkedLookup, type Resolve } from "./egress-address";
import { decodeBody } from "./egress-decode";
import { type Exchange, ExchangeError, exchange, TIMEOUTS, type Timeouts } from "./egress-exchange";
import { checkUrl, type OriginRules } from "./egress-origin";
import { MAX_UPSTREAM_BYTES } from "./limits";

export type EgressRequest = OriginRules & {
  /** Who is asked, in messages. */
  label: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Changes something over there. */
  write: boolean;
  timeouts?: Partial<Timeouts>;
  maxBytes?: number;
  /** Replaces DNS in tests. */
  resolve?: Resolve;
};

export type EgressHeaders = { contentType?: string; retryAfter?: string; retryAfterMs?: string };
export type EgressResponse = { status: number; headers: EgressHeaders; text: string };
export type EgressFetch = (request: EgressRequest) => Promise<EgressResponse>;

/**
 * Resolves for every status but 3xx; a 2xx with a body is JSON by its header. Throws source_down; `unsure` when a write may have had its
 * effect, cause BlockedError when the destination itself is refused.
 */
export const egressFetch: EgressFetch = async (request) => {
  const { label, write, maxBytes = MAX_UPSTREAM_BYTES } = request;
  let dispatcher: Agent | undefined;
  try {
    const { url, explicit } = checkUrl(request.url, request);
    const timeouts = { ...TIMEOUTS, ...request.timeouts };
    const options: Dispatcher.DispatchOptions = {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: request.method,
      headers: { ...request.headers, "accept-encoding": "gzip, deflate, br" },
      body: request.body ?? null,
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    const own = write || request.resolve !== undefined;
    if (own) dispatcher = agent(explicit, request.resolve);
    const answer = await exchange(dispatcher ?? sharedAgent(explicit), options, { timeouts, maxBytes });
    return await understood(answer, maxBytes, write, label);
  } catch (error) {
    throw error instanceof AppError ? error : failure(error, write, label);
  } finally {
    dispatcher?.destroy().catch(() => undefined);
  }
};

async function understood({ status, headers, body }: Exchange, maxBytes: number, write: boolean, label: string): Promise<EgressResponse> {
  const contentType = one(headers["content-type"]);
  const problem = (what: string) =>
    new AppError("source_down", `${label} ${what}.`, { upstreamStatus: status, ...(write && { unsure: true }) });
  if (status >= 300 && status < 400) throw problem(`answered with a redirect (${status}), which is never followed`);
  const text = await decodeBody(body, one(headers["content-encoding"]) ?? "", maxBytes).catch(() => undefined);
  if (status < 300) {
    if (text === undefined) throw problem("sent an answer that is too large or cannot be decoded");
    if (text !== "" && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType ?? "")) {
      throw problem(`answered ${status} with something else than JSON`);
    }
  }
  const seen = { contentType, retryAfter: one(headers["retry-after"]), retryAfterMs: one(headers["retry-after-ms"]) };
  return { status, headers: seen, text: text ?? "" };
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

function failure(error: unknown, write: boolean, label: string): AppError {
  const inner = error instanceof ExchangeError ? error.cause : error;
  if (inner instanceof BlockedError) {
    const detail = `${label} cannot be asked: ${inner.message}. Check its address, or list it in ALLOWED_UPSTREAM_ORIGINS.`;
    return new AppError("source_down", detail, { cause: inner });
  }
  const sent = error instanceof ExchangeError ? error.sent : false;
  const what = error instanceof ExchangeError ? error.message : "the request could not be made";
  return new AppError("source_down", `${label} did not answer: ${what}.`, { cause: error, ...(sent && write && { unsure: true }) });
}

/** A socket that waited may be closing on the other side, so a write never gets one: each write connects anew. */
const agent = (explicit: boolean, resolve?: Resolve): Agent =>
  new Agent({ pipelining: 1, allowH2: false, connect: { timeout: TIMEOUTS.connectMs, lookup: checkedLookup(explicit, resolve) } });

const shared = new Map<boolean, Agent>();

function sharedAgent(explicit: boolean): Agent {
  const known = shared.get(explicit) ?? agent(explicit);
  shared.set(explicit, known);
  return known;
}
