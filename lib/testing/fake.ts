import type { Json, JsonObject } from "@/lib/model/json";

/** `headers` are lower case; `body` is the parsed JSON, or undefined when there was none or it did not parse (see `rawBody`). */
export type FakeRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
  rawBody: string;
};

/** A string body is sent as it is. */
export type FakeReply = { status: number; headers?: Record<string, string>; body?: Json };

/** One change that really happened, whether or not the caller ever heard of it. */
export type LedgerEntry = {
  at: string;
  method: string;
  path: string;
  sourceId: string;
  effect: "create" | "update" | "delete";
  status: number;
  body: Json;
};

/** An upstream held in memory: replies follow the vendor's document, rows change as they would there. */
export type Fake = {
  handle(request: FakeRequest): FakeReply;
  reset(): void;
  snapshot(): unknown;
  restore(state: unknown): void;
  ledger: LedgerEntry[];
  /** Changes (or with null removes) a row as somebody working in the vendor's own app would: no ledger entry. */
  edit(sourceId: string, changes: JsonObject | null): Json | undefined;
  /** Switches dialect and other behaviour while running; throws on an option it does not know. */
  configure(options: JsonObject): void;
};
