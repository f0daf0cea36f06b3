import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { MAX_BODY_BYTES } from "./limits";
import { readBody, readBytes, readParams, readQuery } from "./route-input";
import { asAppError, isFrameworkSignal, problemResponse, toResponse } from "./route-reply";
import { requireSameOrigin } from "./same-origin";

export { reply } from "./route-reply";

/** `none` never asks who it is; `optional` may find nobody. */
export type Auth = "required" | "optional" | "none";
type Known<Actor, A extends Auth> = A extends "required" ? Actor : A extends "optional" ? Actor | null : null;

export type RouteSpec<Q extends z.ZodType, P extends z.ZodType, B extends z.ZodType, A extends Auth> = {
  query?: Q;
  params?: P;
  body?: B;
  /** Takes the body as it comes, whatever its type, as `bytes`. */
  raw?: { tooLarge: string };
  /** Default: required. */
  auth?: A;
  maxBodyBytes?: number;
  headers?: Record<string, string>;
};

export type RouteInput<Actor, Q, P, B> = {
  query: Q;
  params: P;
  body: B;
  /** Of a `raw` route; else empty. */
  bytes: Uint8Array;
  actor: Actor;
  request: Request;
  requestId: string;
};
export type RouteHandler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** Params of `[id]` routes. */
export const idParams = z.strictObject({ id: z.uuid() });

const NO_BYTES = new Uint8Array(0);

/** The app gives its way to tell who asks; a bearer token must then be judged alone, whatever cookie comes with it. */
export function createRoute<Actor>(resolveActor: (request: Request) => Promise<Actor | null>) {
  return <
    Q extends z.ZodType = z.ZodType<Record<string, never>>,
    P extends z.ZodType = z.ZodType<undefined>,
    B extends z.ZodType = z.ZodType<undefined>,
    A extends Auth = "required",
  >(
    spec: RouteSpec<Q, P, B, A>,
    handle: (input: RouteInput<Known<Actor, A>, z.output<Q>, z.output<P>, z.output<B>>) => unknown,
  ): RouteHandler => {
    const auth: Auth = spec.auth ?? "required";
    return async (request, context) => {
      const requestId = randomUUID();
      let response: Response;
      try {
        requireSameOrigin(request);
        const actor = auth === "none" ? null : await resolveActor(request);
        if (auth === "required" && actor === null) throw new AppError("unauthenticated", "Sign in, then try again.");
        const params = readParams(await context.params, spec.params);
        const query = readQuery(request.url, spec.query);
        const max = spec.maxBodyBytes ?? MAX_BODY_BYTES;
        const bytes = spec.raw ? await readBytes(request, max, spec.raw.tooLarge) : NO_BYTES;
        const body = await readBody(request, spec.body, max);
        response = toResponse(await handle({ query, params, body, bytes, actor: actor as Known<Actor, A>, request, requestId }));
      } catch (error) {
        if (isFrameworkSignal(error)) throw error;
        const facts = { requestId, method: request.method, path: safePath(request.url) };
        response = problemResponse(asAppError(error, facts), requestId);
      }
      return withHeaders(response, requestId, spec.headers);
    };
  };
}

function withHeaders(response: Response, requestId: string, extra: Record<string, string> = {}): Response {
  const standard = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...extra };
  for (const [name, value] of Object.entries(standard)) if (!response.headers.has(name)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

/** Without query, and without segments long enough to be a token. */
const safePath = (url: string): string => new URL(url).pathname.replace(/[^/]{37,}/g, "[long]");
