import type { z } from "zod";
import type { Json, JsonObject } from "@/lib/model/json";
import type { FakeReply, FakeRequest, LedgerEntry } from "@/lib/testing/fake";
import { firstProblem } from "./fake-rules";
import type { OctaveState } from "./fake-state";

export type OctaveFakeOptions = {
  keys: readonly string[];
  seed: OctaveState;
  now?: () => number;
  /** octave.md 9.6 leaves open whether `persona/list` shows soft-deleted rows. */
  listDeleted?: boolean;
  /** octave.md 9.7 leaves open whether a soft-deleted row can still be fetched. */
  getDeleted?: boolean;
  /** One stored example shows `playbook/list` with one object under `data`. */
  playbookShape?: "array" | "object";
  /** A key whose role does not reach the audit trail. */
  revisionsRefused?: boolean;
};

/** What one request works with. */
export type Desk = {
  state: OctaveState;
  request: FakeRequest;
  options: OctaveFakeOptions;
  at: string;
  record(effect: LedgerEntry["effect"], sourceId: string): void;
};

/** Thrown by a handler to answer with an error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

let requests = 0;

const metadata = (at: string, message: string): JsonObject => {
  requests += 1;
  return { usage: 0, requestId: `req_${requests.toString(36).padStart(4, "0")}`, message, timestamp: at };
};

const STATUS_TEXT: Record<number, string> = { 400: "Bad request", 401: "Unauthorized", 403: "Forbidden", 404: "Not found" };

export const ok = (at: string, body: JsonObject, message = "OK"): FakeReply => ({
  status: 200,
  body: { _metadata: metadata(at, message), ...body },
});

export const refused = (at: string, status: number, message: string): FakeReply => ({
  status,
  body: { _metadata: metadata(at, STATUS_TEXT[status] ?? "Error"), message },
});

export function checked<Rule extends z.ZodType>(rule: Rule, input: unknown): z.infer<Rule> {
  const parsed = rule.safeParse(input);
  if (!parsed.success) throw new Refusal(400, firstProblem(parsed.error));
  return parsed.data;
}

export const flatQuery = (request: FakeRequest): Record<string, string> => Object.fromEntries(request.query);

export const includesText = (text: string | undefined, ...places: (Json | undefined)[]): boolean =>
  !text || JSON.stringify(places).toLowerCase().includes(text.toLowerCase());
