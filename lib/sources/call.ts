import type { Json } from "@/lib/model/json";

export type CallRequest = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path under the connection's origin, starting with "/"; built by the source from typed input only. */
  path: string;
  /** Repeated for array values; undefined and null are left out. */
  query?: Record<string, string | number | boolean | readonly string[] | null | undefined>;
  body?: Json;
  /** True when the request changes something upstream: it is never retried here. */
  write?: boolean;
};

export type CallResponse = { status: number; body: Json | undefined };

/** Bound to one connection's origin, key, rate bucket and breaker. Resolves for 2xx only; otherwise throws AppError (upstream status in `extra.upstreamStatus`, `extra.unsure` when the effect may have happened). */
export type Call = (request: CallRequest) => Promise<CallResponse>;
