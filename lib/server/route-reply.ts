import "server-only";
import { z } from "zod";
import { AppError, invalid } from "@/lib/model/errors";
import { logger } from "./log";

export class Reply {
  constructor(
    readonly status: number,
    readonly value: unknown,
    readonly headers: HeadersInit = {},
  ) {}
}

/** For any answer that is not simply 200 and JSON. */
export const reply = (status: number, value?: unknown, headers?: HeadersInit): Reply => new Reply(status, value, headers);

/** A plain value is answered with 200, undefined with 204; a Response passes as it is. */
export function toResponse(result: unknown): Response {
  if (result instanceof Response) return new Response(result.body, result);
  const { status, value, headers } = result instanceof Reply ? result : new Reply(result === undefined ? 204 : 200, result);
  const sent = new Headers(headers);
  if (value !== undefined && !sent.has("content-type")) sent.set("Content-Type", "application/json");
  return new Response(value === undefined ? null : JSON.stringify(value), { status, headers: sent });
}

export function problemResponse(error: AppError, requestId: string): Response {
  const { retryAfter } = error.extra;
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(Math.max(1, Math.ceil(retryAfter))));
  return new Response(JSON.stringify(error.toProblem(requestId)), { status: error.status, headers });
}

/** Control flow of Next (redirects, bail-outs to dynamic rendering) is thrown too and is not an error of ours. */
export const isFrameworkSignal = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" && /^[A-Z][A-Z_]{5,}/.test(error.digest);

/** The problem of anything thrown. What was not meant for people is logged and answered without a word of it. */
export function asAppError(error: unknown, facts: { requestId: string; method: string; path: string }): AppError {
  if (error instanceof z.ZodError) return invalid(error);
  const known = error instanceof AppError ? error : undefined;
  if (known && known.status < 500) return known;
  if (known && known.code !== "internal") {
    logger().warn({ ...facts, code: known.code, upstreamStatus: known.extra.upstreamStatus }, "request failed");
    return known;
  }
  logger().error({ ...facts, err: error }, "request broke");
  return new AppError("internal", "Something broke on the server. Try again; if it stays, give this request's id to whoever runs the app.");
}
