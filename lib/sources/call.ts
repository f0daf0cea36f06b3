import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/model/errors";
import type { Json } from "@/lib/model/json";
import type { Breaker } from "@/lib/server/breaker";
import { type EgressFetch, egressFetch } from "@/lib/server/egress";
import { BlockedError } from "@/lib/server/egress-address";
import type { OriginRules } from "@/lib/server/egress-origin";
import type { Limiter } from "@/lib/server/limiter";
import { logger } from "@/lib/server/log";
import { redactor } from "@/lib/server/redact";
import { readAnswer } from "./call-answer";
import { callUrl, checkHeaders, isWrite } from "./call-request";

export type CallRequest = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path under the connection's origin, starting with "/"; built by the source from typed input only, each part by encodeURIComponent. */
  path: string;
  /** Repeated for array values; undefined and null are left out. */
  query?: Record<string, string | number | boolean | readonly string[] | null | undefined>;
  body?: Json;
  /** True when the request changes something upstream: it is never retried here. Default: everything but GET; a POST that only reads says false. */
  write?: boolean;
  /** Runs right before the first byte leaves, after every wait; what it throws stops the request. */
  beforeSend?: () => Promise<void>;
  /** Ends every wait before the request leaves, with its reason; what has left is never cut. */
  signal?: AbortSignal;
};

export type CallResponse = { status: number; body: Json | undefined };

/** Bound to one connection's origin, key, rate bucket and breaker. Resolves for 2xx only; otherwise throws AppError (upstream status in `extra.upstreamStatus`, `extra.unsure` when the effect may have happened). */
export type Call = (request: CallRequest) => Promise<CallResponse>;

export type CallOptions = OriginRules & {
  /** The source's name in messages. */
  source: string;
  origin: string;
  /** Carry the credentials. */
  headers: Record<string, string>;
  /** Taken out of everything that comes back. */
  secrets: readonly string[];
  limiter: Limiter;
  breaker: Breaker;
  requestId?: string;
  /** Somebody waits for the answer: few attempts, and a 429 is told rather than waited for. */
  person?: boolean;
  /** Of a safe read, for network failures and 5xx. Default 3 for a person, 6 in the background. */
  attempts?: number;
  /** How long a background read may wait for the source's rate limit, all waits together. */
  patienceMs?: number;
  fetch?: EgressFetch;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  random?: () => number;
  now?: () => number;
};

const BASE_MS = 500;
const CAP_MS = 60_000;
const PATIENCE_MS = 15 * 60_000;
const PERSON_PATIENCE_MS = 5_000;

export function bindCall(options: CallOptions): Call {
  const { source: label, limiter, person = false, sleep = pause, random = Math.random } = options;
  const attempts = options.attempts ?? (person ? 3 : 6);
  const patience = options.patienceMs ?? (person ? PERSON_PATIENCE_MS : PATIENCE_MS);
  checkHeaders(options.headers, label);
  const once = singleCall(options);
  const jitter = (step: number) => random() * Math.min(CAP_MS, BASE_MS * 2 ** step);

  return async (request) => {
    const write = isWrite(request);
    let [failures, refusals, waited] = [0, 0, 0];
    let last: AppError | undefined;
    for (;;) {
      try {
        options.breaker.allow();
      } catch (error) {
        throw last ?? error;
      }
      const { signal } = request;
      const leave = await limiter.take({
        person,
        write,
        ...(!write && !person && { maxWaitMs: patience - waited }),
        ...(signal && { signal }),
      });
      try {
        return await once(request).finally(leave);
      } catch (error) {
        if (!(error instanceof AppError) || write) throw error;
        const asked = (error.extra.retryAfter ?? 0) * 1000;
        let restMs: number;
        if (error.code === "rate_limited") {
          restMs = Math.max(asked, 1000 + jitter(refusals++));
          if (person) throw error;
        } else {
          if (error.code !== "source_down" || error.extra.cause instanceof BlockedError || ++failures >= attempts) throw error;
          restMs = Math.max(asked, jitter(failures - 1));
        }
        waited += restMs;
        if (waited > patience) throw error;
        last = error;
        await sleep(restMs, signal);
      }
    }
  };
}

const pause = (ms: number, signal?: AbortSignal): Promise<unknown> =>
  wait(ms, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());

/** One request; tells the breaker and the limiter how it went. What went wrong in telling never changes the outcome of the request. */
function singleCall(options: CallOptions): Call {
  const { source: label, origin, breaker, limiter, requestId, fetch = egressFetch, now = Date.now } = options;
  const redact = redactor(options.secrets);
  const facts = { requestId, source: label };
  const noted = (done: Promise<void>) => done.catch((err: unknown) => logger().warn({ ...facts, err }, "rate limit not noted"));
  return async (request) => {
    const write = isWrite(request);
    const method = request.method ?? "GET";
    const url = callUrl(origin, request);
    const started = now();
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    const headers = {
      ...options.headers,
      accept: "application/json",
      "user-agent": "Personary",
      ...(request.body !== undefined && { "content-type": "application/json" }),
    };
    const { allowedOrigins, trustedOrigins } = options;
    await request.beforeSend?.();
    try {
      const answer = await fetch({
        label,
        method,
        url,
        headers,
        ...body,
        write,
        allowedOrigins,
        ...(trustedOrigins && { trustedOrigins }),
      });
      const response = await readAnswer(answer, { label, write, redact, now: now() });
      await noted(limiter.ok());
      breaker.success();
      return response;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "rate_limited") await noted(limiter.penalize(error.extra.retryAfter));
      if (error.code !== "source_down") breaker.success();
      else if (!(error.extra.cause instanceof BlockedError)) breaker.failure();
      const { code, extra } = error;
      logger().debug({ ...facts, method, code, upstreamStatus: extra.upstreamStatus, ms: now() - started }, "upstream call failed");
      throw error;
    }
  };
}
