import { z } from "zod";

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

export const issueSchema = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });
export type Issue = z.infer<typeof issueSchema>;

/** RFC 9457 problem document; the body of every error this app answers with. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(STATUS) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  issues: z.array(issueSchema).optional(),
  current: z.unknown().optional(),
  /** Seconds to wait before the next try. */
  retryAfter: z.number().optional(),
  /** The request may have had its effect; send the same again only with the same idempotency key. */
  unsure: z.boolean().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export type ErrorExtra = {
  issues?: Issue[];
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
    const { issues, current, retryAfter, unsure } = this.extra;
    return {
      title: TITLE[this.code],
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(issues && { issues }),
      ...(current !== undefined && { current }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(unsure && { unsure }),
      ...(requestId !== undefined && { requestId }),
    };
  }

  static fromProblem(problem: Problem): AppError {
    const { code, detail, issues, current, retryAfter, unsure, requestId } = problem;
    return new AppError(code, detail, { issues, current, retryAfter, unsure, requestId });
  }
}

/** `invalid` from a zod error, one issue per path. */
export function invalid(error: z.ZodError, detail = "Some values cannot be used."): AppError {
  const issues = error.issues.map((i) => ({ path: i.path.map((p) => (typeof p === "symbol" ? String(p) : p)), message: i.message }));
  return new AppError("invalid", detail, { issues });
}
