import type { z } from "zod";
import type { JsonObject } from "@/lib/model/json";
import type { FakeReply, FakeRequest, LedgerEntry } from "@/lib/testing/fake";
import { type Dialect, type preferOf, refused } from "./fake-dialect";
import { detailsOf } from "./fake-rules";
import type { VibemapState } from "./fake-state";

/** What one request works with. */
export type Desk = {
  state: VibemapState;
  request: FakeRequest;
  dialect: Dialect;
  prefer: ReturnType<typeof preferOf>;
  embeddingLength: number;
  at: string;
  record(effect: LedgerEntry["effect"], sourceId: string, status: number, body: unknown): void;
};

/** Thrown by a handler to answer with an error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details?: JsonObject,
  ) {
    super(message);
  }
  get reply(): FakeReply {
    return refused(this.status, this.message, this.details);
  }
}

export function checked<Rule extends z.ZodType>(rule: Rule, input: unknown): z.infer<Rule> {
  const parsed = rule.safeParse(input);
  if (!parsed.success) throw new Refusal(400, "Validation failed", detailsOf(parsed.error));
  return parsed.data;
}

/** PUT and PATCH, or only the one the dialect knows. */
export function checkUpdateVerb({ dialect, request }: Desk): void {
  if (dialect.update !== "both" && dialect.update !== request.method.toLowerCase()) throw new Refusal(405, "Method not allowed");
}
