import type { Issue, Problem } from "./errors";

/** Every way a request can go wrong, with the HTTP status it is answered with. */
export const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unsupported: 405,
  too_large: 413,
  rate_limited: 429,
  source_key: 502,
  source_rejected: 502,
  source_down: 503,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;

const TITLE: Record<ErrorCode, string> = {
  invalid: "That input cannot be used",
  unauthenticated: "Sign in first",
  forbidden: "Your role does not allow this",
  not_found: "Nothing is there",
  conflict: "It changed meanwhile",
  unsupported: "The source cannot do this",
  too_large: "That is too large",
  rate_limited: "Too many requests",
  source_key: "The source refused the key",
  source_rejected: "The source refused the request",
  source_down: "The source does not answer",
  unavailable: "Not ready",
  internal: "Something broke here",
};

/** What a code alone does not tell of a refused save. */
export type Refusal = "permission" | "taken" | "paused";

export type ErrorExtra = {
  issues?: Issue[];
  refusal?: Refusal;
  /** In the browser only: under this idempotency key the server knows how a save ended whose answer never came. */
  saveKey?: string;
  /** What the resource holds now, for `conflict`. */
  current?: unknown;
  /** Seconds. */
  retryAfter?: number;
  /** True when the request may have had its effect although no answer was understood. */
  unsure?: boolean;
  /** HTTP status the upstream answered with, when it answered. */
  upstreamStatus?: number;
  requestId?: string;
  cause?: unknown;
};

/** The one error class, on both sides of the wire. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extra: ErrorExtra;

  constructor(code: ErrorCode, detail: string, extra: ErrorExtra = {}) {
    super(detail, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = "AppError";
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return STATUS[this.code];
  }

  toProblem(requestId?: string): Problem {
    const { issues, current, retryAfter, unsure, refusal } = this.extra;
    return {
      title: TITLE[this.code],
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(issues && { issues }),
      ...(current !== undefined && { current }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(unsure && { unsure }),
      ...(refusal && { refusal }),
      ...(requestId !== undefined && { requestId }),
    };
  }

  static fromProblem(problem: Problem): AppError {
    const { code, detail, issues, current, retryAfter, unsure, refusal, requestId } = problem;
    return new AppError(code, detail, { issues, current, retryAfter, unsure, refusal, requestId });
  }
}
